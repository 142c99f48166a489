import type { Format } from "./Format.ts"
import { isPassed, virtualSeconds } from "./report/CheckOutcome.ts"
import { checkCode } from "./report/checkCode.ts"
import { cleanText } from "../cleanText.ts"
import { type Entry, entries } from "./report/entries.ts"
import { explain } from "./report/explain.ts"
import { fitted } from "./report/fitted.ts"
import { gradeOf, gradeOfAll, nothingGraded } from "./report/grade.ts"
import { shorten } from "./report/shorten.ts"

/**
 * The result travels in one environment variable, which Linux limits to 131,072 bytes with its
 * name; base64 makes four bytes of three.
 */
const mostBytes = 90_000

/**
 * What a grader of GitHub Classroom gives to its reporter as the output `result`
 * (github.com/classroom-resources/autograding-grading-reporter): JSON in base64. The reporter adds
 * the scores in one place and counts the tests in another: each check is one point.
 */
export const classroom: Format = {
  name: "classroom",
  fileName: "result.txt",
  render: (report) => {
    const all = entries(report).map((entry) => ({
      entry,
      message: explain(entry.file, entry.outcome),
    }))
    const tests = (longest: number) =>
      all.length === 0
        ? [nothing(cleanText(report.name))]
        : all.map(({ entry, message }) => test(entry, message, longest))
    const json = fitted(mostBytes, (longest) =>
      JSON.stringify({
        version: 1,
        status: gradeOfAll(all.map(({ entry }) => entry)),
        max_score: tests(0).length,
        tests: tests(longest),
      }),
    )
    return Buffer.from(json).toString("base64")
  },
}

const test = ({ file, name, outcome }: Entry, message: string, longest: number) => {
  const source = file.checksSource
  const check = source === undefined ? undefined : checkCode(source, outcome.name)
  return {
    name: shorten(name, 200),
    status: gradeOf(outcome),
    score: isPassed(outcome) ? 1 : 0,
    message: shorten(message, longest),
    test_code: shorten(cleanText(check?.code ?? outcome.name), longest),
    filename: `exercises/${cleanText(file.exercise.path)}/exercise.test.ts`,
    line_no: check?.line ?? 0,
    duration: virtualSeconds(outcome),
  }
}

/** Without any test the reporter divides by nothing. */
const nothing = (name: string) => ({
  name: shorten(name, 200),
  status: "error",
  score: 0,
  message: nothingGraded,
  test_code: "",
  filename: "",
  line_no: 0,
  duration: 0,
})
