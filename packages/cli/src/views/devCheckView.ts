import type { ExerciseReport } from "@fiberlings/author"
import { harmless } from "../harmless.ts"
import type { Paint } from "../paint.ts"
import { wrapLines } from "../wrapLines.ts"

const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString("en")} ${number === 1 ? one : many}`

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((all, one) => all + one, 0)

const rightly = ({ solutions }: ExerciseReport): number =>
  solutions.told.filter(({ told, wrong }) => told === wrong).length

/** What was proved about an exercise in a line, and what has to be mended below it. */
export const devReportView = (
  report: ExerciseReport,
  width: number,
  paint: Paint,
): ReadonlyArray<string> => {
  const { mutants, problems, schedules, solutions, texts } = report
  const { exercise } = texts
  const proofs = [
    `${count(1 + texts.alternatives.length, "solution")}`,
    `${rightly(report)} of ${solutions.told.length} mistakes named`,
    ...(exercise.form === "predict" ? [] : [count(schedules.schedules, "schedule")]),
    ...(mutants === undefined || exercise.form === "predict"
      ? []
      : [`${mutants.killed} mutants rejected, ${mutants.equivalent} equivalent`]),
  ]
  const mark = problems.length === 0 ? paint.good("✓") : paint.bad("✗")
  const title = `${mark} ${exercise.number.padEnd(4)} ${exercise.title}`
  return [
    `${title}  ${paint.dim(proofs.join(" · "))}`,
    ...problems.flatMap((problem) => wrapLines(harmless(problem), width, paint, "       ")),
    ...(schedules.caps.length === 0
      ? []
      : wrapLines(
          `More schedules with two preemptions than --most: ${schedules.caps.map(capView).join(", ")}`,
          width,
          paint,
          "       ",
        ).map(paint.dim)),
  ]
}

/** A program, and how far it was tried wholly. */
const capView = ({ program, wholeUpTo }: ExerciseReport["schedules"]["caps"][number]): string =>
  `${program}${[" (all without one)", " (all with one)"][wholeUpTo] ?? ""}`

/** The rows of the confusion matrix: each wrong solution, and what it was told. */
export const matrixView = ({ solutions }: ExerciseReport, paint: Paint): ReadonlyArray<string> => {
  const columns = [...new Set(solutions.told.flatMap(({ told, wrong }) => [wrong, told]))].sort()
  const wide = Math.max(0, ...columns.map((name) => name.length))
  const number = (name: string) => String(columns.indexOf(name) + 1).padStart(3)
  return [
    "",
    paint.dim(`       ${"wrong solution".padEnd(wide)}     told as${columns.map(number).join("")}`),
    ...solutions.told.map(({ told, wrong }) => {
      const cells = columns.map((name) => {
        if (name !== told) return "  ·"
        return told === wrong ? paint.good("  ■") : paint.bad("  ■")
      })
      return `       ${wrong.padEnd(wide)} ${number(wrong)}         ${cells.join("")}`
    }),
    ...columns
      .filter((name) => name.startsWith("("))
      .map((name) => paint.dim(`       ${number(name)}: ${name.slice(1, -1)}`)),
  ]
}

/** All of it in a few lines. */
export const devSummaryView = (
  reports: ReadonlyArray<ExerciseReport>,
  paint: Paint,
): ReadonlyArray<string> => {
  const mended = reports.filter(({ problems }) => problems.length > 0)
  const mutants = reports.flatMap(({ mutants }) => mutants ?? [])
  const wrong = sum(reports.map(({ solutions }) => solutions.told.length))
  const numbers = [
    count(reports.length, "exercise"),
    count(sum(reports.map(({ texts }) => texts.alternatives.length)), "alternative"),
    `${sum(reports.map(rightly))} of ${count(wrong, "wrong solution")} named`,
    `${count(sum(reports.map(({ schedules }) => schedules.schedules)), "schedule")} held`,
    ...(mutants.length === 0
      ? []
      : [
          `${sum(mutants.map(({ killed }) => killed)).toLocaleString("en")} mutants rejected`,
          `${sum(mutants.map(({ equivalent }) => equivalent))} equivalent`,
          `${sum(mutants.map(({ equivalent, survived }) => survived.length - equivalent))} survived`,
        ]),
  ]
  return [
    numbers.join(" · "),
    mended.length === 0
      ? paint.good("✓ everything holds")
      : paint.bad(`✗ to mend: ${mended.map(({ texts }) => texts.exercise.number).join(", ")}`),
  ]
}
