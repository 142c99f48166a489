import type { ExerciseReport } from "../checkExercise.ts"

const sum = (numbers: ReadonlyArray<number>): string =>
  numbers.reduce((all, one) => all + one, 0).toLocaleString("en")

/** What was proved, in one sentence of Markdown. */
export const numbersLine = (reports: ReadonlyArray<ExerciseReport>): string => {
  const mutants = reports.flatMap((report) => report.mutants ?? [])
  const stars = reports.filter(({ texts }) => texts.exercise.star).length
  return [
    `**${reports.length} exercises** (${stars} on the ★ path),`,
    `${sum(reports.map(({ texts }) => texts.alternatives.length))} alternative solutions,`,
    `${sum(reports.map(({ solutions }) => solutions.told.length))} wrong ones, each told by its`,
    `name; ${sum(mutants.map(({ killed }) => killed))} mutants rejected`,
    `(${sum(mutants.map(({ equivalent }) => equivalent))} more do the same as the solution, with the`,
    `reason written down); right solutions held under`,
    `${sum(reports.map(({ schedules }) => schedules.schedules))} schedules.`,
  ].join(" ")
}

const block = /(<!-- numbers -->\n)[\s\S]*?(<!-- \/numbers -->)/

/** `readme` with the numbers in the place that is marked for them; as it is where there is none. */
export const withNumbers = (readme: string, line: string): string =>
  readme.replace(block, (_, before: string, after: string) => `${before}${line}\n${after}`)
