import type { Format } from "./Format.ts"
import { checkCode } from "./report/checkCode.ts"
import { cleanText } from "../cleanText.ts"
import { type Entry, entries } from "./report/entries.ts"
import { explain } from "./report/explain.ts"
import { gradeOf, gradeOfAll, nothingGraded } from "./report/grade.ts"
import { shorten } from "./report/shorten.ts"

const longestOutput = 500
/** Of bytes: the interface counts characters of one byte. */
const longestMessage = 65_535
const longestCharacter = 3

/**
 * What a test runner of Exercism answers, version 3 of its interface
 * (exercism.org/docs/building/tooling/test-runners/interface). A task is an exercise.
 */
export const exercism: Format = {
  name: "exercism",
  fileName: "results.json",
  render: (report) => {
    const all = entries(report)
    const status = gradeOfAll(all)
    const result =
      status === "error"
        ? { version: 3, status, message: whyNoneRan(all) }
        : { version: 3, status, tests: all.map(test) }
    return `${JSON.stringify(result, null, 2)}\n`
  },
}

/** What stopped each exercise, said once. */
const whyNoneRan = (all: ReadonlyArray<Entry>): string => {
  const reasons = all.filter(({ outcome }) => outcome.isFirst)
  const said = reasons.map(({ file, name, outcome }) => {
    const reason = explain(file, outcome)
    return reason === "" ? `${name}: ${outcome.status}` : reason
  })
  return limited(said.length === 0 ? nothingGraded : said.join("\n\n"))
}

const test = (entry: Entry, index: number, all: ReadonlyArray<Entry>) => {
  const { file, name, outcome, task } = entry
  const message = explain(file, outcome)
  const output = cleanText(file.graded.verdict.output).trim()
  const source = file.checksSource
  const code = source === undefined ? undefined : checkCode(source, outcome.name)?.code
  return {
    name,
    status: gradeOf(outcome),
    ...(outcome.status === "passed" || message === "" ? {} : { message: limited(message) }),
    ...(output !== "" && printedHere(entry, index, all)
      ? { output: shorten(output, longestOutput) }
      : {}),
    test_code: cleanText(code ?? outcome.name),
    task_id: task,
  }
}

/** What was printed belongs to no check: it is shown with the one that the learner looks at. */
const printedHere = (entry: Entry, index: number, all: ReadonlyArray<Entry>): boolean => {
  const isPassed = entry.file.graded.verdict.status === "passed"
  return isPassed ? all[index - 1]?.task !== entry.task : entry.outcome.isFirst
}

const limited = (text: string): string =>
  Buffer.byteLength(text) <= longestMessage
    ? text
    : shorten(text, Math.floor(longestMessage / longestCharacter))
