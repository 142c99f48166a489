import type { Format } from "./Format.ts"
import {
  type CheckOutcome,
  checkOutcomes,
  exerciseName,
  filePath,
  virtualSeconds,
} from "./report/CheckOutcome.ts"
import { cleanText } from "../cleanText.ts"
import { explain, notChecked } from "./report/explain.ts"
import { shorten } from "./report/shorten.ts"
import type { GradedFile } from "./report/SubmissionReport.ts"

/** Consumers show the message as a heading; the whole of it is in the text. */
const longestTitle = 500

/**
 * JUnit's XML as Jenkins, GitLab and the actions of GitHub read it: a suite for each exercise, a
 * case for each check. The schema is the one of Jenkins' xUnit plugin (junit-10.xsd).
 */
export const junit: Format = {
  name: "junit",
  fileName: "report.xml",
  render: (report) => {
    const all = report.files.flatMap(checkOutcomes)
    return [
      `<?xml version="1.0" encoding="UTF-8"?>`,
      `<testsuites${attributes({ name: cleanText(report.name), ...totals(all) })}>`,
      ...report.files.map(suite),
      "</testsuites>",
      "",
    ].join("\n")
  },
}

const suite = (file: GradedFile): string => {
  const outcomes = checkOutcomes(file)
  const output = cleanText(file.graded.verdict.output)
  return [
    `<testsuite${attributes({ name: exerciseName(file), ...totals(outcomes) })}>`,
    ...outcomes.map((outcome) => testCase(file, outcome)),
    ...(output === "" ? [] : [`<system-out>${escaped(output)}</system-out>`]),
    "</testsuite>",
  ].join("\n")
}

const testCase = (file: GradedFile, outcome: CheckOutcome): string => {
  const described = attributes({
    name: outcome.name,
    // Jenkins takes what is before the last dot for a package: the chapter.
    classname: cleanText(file.exercise.id).replaceAll("/", "."),
    time: seconds([outcome]),
    file: filePath(file),
  })
  const content = contentOf(file, outcome)
  return content === "" ? `<testcase${described}/>` : `<testcase${described}>${content}</testcase>`
}

const contentOf = (file: GradedFile, outcome: CheckOutcome): string => {
  const { misconception, seen, status } = outcome
  const body = explain(file, outcome)
  switch (status) {
    case "passed":
      return body === "" ? "" : `<system-out>${escaped(body)}</system-out>`
    case "not-checked":
      return `<skipped${attributes({ message: notChecked })}/>`
    default: {
      const element = isOurFault(outcome) ? "error" : "failure"
      const described = attributes({
        message: shorten(seen, longestTitle),
        type: misconception ?? status,
      })
      return `<${element}${described}>${escaped(body)}</${element}>`
    }
  }
}

const isOurFault = ({ status }: CheckOutcome): boolean => status === "grader-error"

const totals = (outcomes: ReadonlyArray<CheckOutcome>) => {
  const errors = outcomes.filter(isOurFault).length
  const skipped = outcomes.filter(({ status }) => status === "not-checked").length
  const passed = outcomes.filter(({ status }) => status === "passed").length
  return {
    tests: outcomes.length,
    failures: outcomes.length - errors - skipped - passed,
    errors,
    skipped,
    time: seconds(outcomes),
  }
}

const seconds = (outcomes: ReadonlyArray<CheckOutcome>): string =>
  outcomes.reduce((sum, outcome) => sum + virtualSeconds(outcome), 0).toFixed(3)

const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(String(value)).replaceAll("\n", "&#10;")}"`)
    .join("")

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
}

/** Clean text as XML: without a bare `>` there is no `]]>` either. */
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign]!)
