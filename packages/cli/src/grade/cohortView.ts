import {
  type CohortSummary,
  markOf,
  showName,
  type SubmissionSummary,
  wordsOf,
} from "@fiberlings/grader"
import { fit, shorten } from "@fiberlings/timeline"
import type { VerdictStatus } from "@fiberlings/core"
import type { Paint } from "../paint.ts"

const barWidth = 16
/** `18 of 24  100 %` */
const figuresWidth = 18

/**
 * What came of a cohort: each submission, then each exercise with what went wrong, which is what
 * still stands on the screen after hundreds of lines.
 */
export const cohortView = (
  summary: CohortSummary,
  columns: number,
  paint: Paint,
): ReadonlyArray<string> => {
  const { cohort, exercises, submissions } = summary
  return [
    `${paint.bold(shorten(showName(cohort), columns - 40))}  ${paint.dim(`${count(submissions.length, "submission")}, ${count(exercises.length, "exercise")}`)}`,
    "",
    ...submissionsView(summary, columns, paint),
    "",
    ...exercisesView(summary, columns, paint),
  ]
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? "" : "s"}`

const exercisesView = (
  { exercises, submissions }: CohortSummary,
  columns: number,
  paint: Paint,
): ReadonlyArray<string> => {
  const left = Math.max(20, columns - barWidth - figuresWidth - 2)
  const total = submissions.length
  return exercises.flatMap(({ handedIn, misconceptions, number, solved, statuses, title }) => {
    const filled = total === 0 ? 0 : Math.floor((barWidth * solved) / total)
    const bar = paint.good("█".repeat(filled)) + paint.dim("░".repeat(barWidth - filled))
    const share = total === 0 ? 0 : Math.round((100 * solved) / total)
    const figures = `${solved} of ${total}`.padStart(10) + `${share} %`.padStart(8)
    const mistake = (submissions: number, what: string) =>
      `${String(submissions).padStart(6)} × ${shorten(what, columns - 10)}`
    const missing = total - handedIn
    const unsolved = [
      ...statuses.flatMap(({ status, submissions }) =>
        status === "passed" ? [] : [`${submissions} ${wordsOf(status)}`],
      ),
      ...(missing === 0 ? [] : [`${missing} not handed in`]),
    ].join(", ")
    return [
      `${fit(`${number.padEnd(4)} ${title}`, left)} ${bar}${figures}`,
      ...misconceptions.map(({ submissions, title: what }) => mistake(submissions, what)),
      ...(unsolved === "" ? [] : [paint.dim(shorten(`         ${unsolved}`, columns))]),
    ]
  })
}

const submissionsView = (
  { exercises, submissions }: CohortSummary,
  columns: number,
  paint: Paint,
): ReadonlyArray<string> => {
  const widths = exercises.map(({ number }) => number.length + 1)
  const marks = widths.reduce((sum, width) => sum + width, 0)
  const solvedWidth = `${exercises.length}/${exercises.length}`.length + 2
  const longest = Math.max(10, ...submissions.map(({ name }) => showName(name).length))
  const besides = solvedWidth + 1 + marks
  const isWide = Math.min(longest, 20) + besides > columns
  const left = Math.min(longest, columns - (isWide ? solvedWidth + 2 + exercises.length : besides))
  const heads = exercises.map(({ number }, index) => number.padStart(widths[index] ?? 0)).join("")
  const head = `${fit("", left)}${"".padStart(solvedWidth)} ${heads}`
  const used = new Set(
    submissions.flatMap((one) => exercises.map(({ exercise }) => markFor(one, exercise))),
  )
  const signs = legend
    .filter((status) => used.has(markOf(status).sign))
    .map((status) => {
      const { sign, words } = markOf(status)
      return `${sign} ${status === "failed" ? "not solved" : words}`
    })
  return [
    ...(isWide ? [] : [paint.dim(head)]),
    ...submissions.map((one) => {
      const cells = exercises.map(({ exercise }, index) => {
        const verdict = one.verdicts.find((each) => each.exercise === exercise)
        const { look, sign } = markOf(verdict?.status)
        const cell = isWide ? sign : sign.padStart(widths[index] ?? 0)
        return look === "soft" ? paint.dim(cell) : paint[look](cell)
      })
      const solved = `${one.solved}/${one.total}`.padStart(solvedWidth)
      return `${fit(showName(one.name), left)}${solved} ${isWide ? " " : ""}${cells.join("")}`
    }),
    "",
    paint.dim(signs.join("   ")),
  ]
}

const legend: ReadonlyArray<VerdictStatus | undefined> = [
  "passed",
  "failed",
  "rejected",
  "grader-error",
  undefined,
]

const markFor = ({ verdicts }: SubmissionSummary, exercise: string) =>
  markOf(verdicts.find((each) => each.exercise === exercise)?.status).sign
