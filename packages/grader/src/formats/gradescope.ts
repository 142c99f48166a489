import type { Format } from "./Format.ts"
import { cleanText } from "../cleanText.ts"
import { type Entry, entries } from "./report/entries.ts"
import { explain } from "./report/explain.ts"
import { isPassed } from "./report/CheckOutcome.ts"

/**
 * What an autograder of Gradescope writes
 * (gradescope-autograders.readthedocs.io/en/latest/specs): a point for each check.
 */
export const gradescope: Format = {
  name: "gradescope",
  fileName: "results.json",
  render: (report) => {
    const all = entries(report)
    const printed = report.files
      .map(({ graded }) => cleanText(graded.verdict.output).trim())
      .filter((output) => output !== "")
    const passed = report.files.filter(({ graded }) => isPassed(graded.verdict)).length
    const summary = `${cleanText(report.name)}: ${passed} of ${report.files.length} exercises passed.`
    const result = {
      score: all.filter(({ outcome }) => isPassed(outcome)).length,
      output: [summary, ...(printed.length === 0 ? [] : ["It printed:", ...printed])].join("\n\n"),
      output_format: "text",
      visibility: "visible",
      stdout_visibility: "hidden",
      extra_data: {
        exercises: report.files.map(({ exercise, graded }) => ({
          id: cleanText(exercise.id),
          status: graded.verdict.status,
        })),
      },
      tests: all.map(test),
    }
    return `${JSON.stringify(result, null, 2)}\n`
  },
}

const test = ({ file, name, outcome }: Entry) => ({
  score: isPassed(outcome) ? 1 : 0,
  max_score: 1,
  status: isPassed(outcome) ? "passed" : "failed",
  name,
  output: explain(file, outcome),
  output_format: "text",
  tags: outcome.misconception === null ? [] : [outcome.misconception],
  visibility: "visible",
})
