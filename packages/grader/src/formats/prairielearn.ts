import type { VerdictStatus } from "@fiberlings/core"
import type { Format } from "./Format.ts"
import { exerciseName, isPassed } from "./report/CheckOutcome.ts"
import { cleanText } from "../cleanText.ts"
import { entries } from "./report/entries.ts"
import { explainOnly, notChecked } from "./report/explain.ts"
import { fitted } from "./report/fitted.ts"
import { nothingGraded } from "./report/grade.ts"
import { pictureText } from "./report/pictureText.ts"
import { shorten } from "./report/shorten.ts"
import type { SubmissionReport } from "./report/SubmissionReport.ts"

/** PrairieLearn reads at most 1 MB. */
const mostBytes = 1_000_000

/** What is no answer at all: PrairieLearn takes no attempt from the learner for it. */
const unreadable: ReadonlySet<VerdictStatus> = new Set(["does-not-compile", "rejected"])

/**
 * What an external grader of PrairieLearn writes (prairielearn.readthedocs.io, External grading):
 * the score is the share of the checks that passed.
 */
export const prairielearn: Format = {
  name: "prairielearn",
  fileName: "results.json",
  render: (report) => {
    const tests = entries(report).map(({ file, name, outcome }) => ({
      name,
      description: exerciseName(file),
      points: isPassed(outcome) ? 1 : 0,
      message: [
        outcome.status === "not-checked" ? notChecked : outcome.seen,
        explainOnly(file, outcome),
      ]
        .filter((part) => part !== "")
        .join("\n\n"),
      output: isPassed(outcome) ? "" : pictureText(outcome.picture),
    }))
    const points = tests.reduce((sum, test) => sum + test.points, 0)
    const errors = formatErrors(report)
    const printed = report.files.map(({ graded }) => cleanText(graded.verdict.output)).join("\n")
    return fitted(mostBytes, (longest) => {
      const short = (text: string) => shorten(text, longest)
      const result = {
        gradable: errors.length === 0,
        ...(errors.length === 0
          ? { score: points / tests.length }
          : { format_errors: errors.map(short) }),
        message: `${points} of ${tests.length} checks passed.`,
        output: short(printed.trim()),
        images: [],
        tests: tests.map(({ description, message, name, output, points }) => ({
          name: shorten(name, 200),
          description: shorten(description, 200),
          points,
          max_points: 1,
          message: short(message),
          output: short(output),
          images: [],
        })),
      }
      return `${JSON.stringify(result)}\n`
    })
  },
}

/** Why it can't be graded: nothing in it is a program, or the fault is ours. */
const formatErrors = ({ files }: SubmissionReport): ReadonlyArray<string> => {
  const ours = files.filter(({ graded }) => graded.verdict.status === "grader-error")
  const isUnreadable = files.every(({ graded }) => unreadable.has(graded.verdict.status))
  if (files.length === 0) return [nothingGraded]
  return (isUnreadable ? files : ours).map(({ graded }) => {
    const { message, status } = graded.verdict
    return message === "" ? status : cleanText(message)
  })
}
