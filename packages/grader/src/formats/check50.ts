import type { Format } from "./Format.ts"
import { type CheckOutcome, checkOutcomes } from "./report/CheckOutcome.ts"
import { cleanText } from "../cleanText.ts"
import { explainOnly } from "./report/explain.ts"
import { pictureText } from "./report/pictureText.ts"
import type { GradedFile } from "./report/SubmissionReport.ts"

/** The version of check50 whose JSON this is. */
const version = "3.0.0"

/** What CS50's `check50 --output json` writes (cs50.readthedocs.io, JSON specification). */
export const check50: Format = {
  name: "check50",
  fileName: "results.json",
  render: (report) => {
    const slug = cleanText(`fiberlings/${report.name}`)
    const results = report.files.flatMap(resultsOf)
    return `${JSON.stringify({ slug, results, version }, null, 2)}\n`
  },
}

const resultsOf = (file: GradedFile) => {
  const outcomes = checkOutcomes(file)
  const nameAt = (index: number) => cleanText(`${file.exercise.id}/${index + 1}`)
  const stopped = outcomes.findLastIndex(
    ({ status }) => status !== "passed" && status !== "not-checked",
  )
  return outcomes.map((outcome, index) => ({
    name: nameAt(index),
    description: outcome.name,
    passed: outcome.status === "not-checked" ? null : outcome.status === "passed",
    log: logOf(outcome),
    cause: causeOf(file, outcome),
    data: { status: outcome.status, misconception: outcome.misconception },
    dependency: outcome.status === "not-checked" && stopped >= 0 ? nameAt(stopped) : null,
  }))
}

const logOf = (outcome: CheckOutcome): ReadonlyArray<string> => {
  const drawn = outcome.status === "passed" ? outcome.seen : pictureText(outcome.picture)
  return drawn === "" ? [] : drawn.split("\n")
}

const causeOf = (file: GradedFile, outcome: CheckOutcome) => {
  if (outcome.status === "passed") return null
  const help = explainOnly(file, outcome)
  return {
    rationale:
      outcome.status === "not-checked"
        ? "can't check until the program runs to its end"
        : outcome.seen || outcome.status,
    help: help === "" ? null : help,
  }
}
