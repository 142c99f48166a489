import type { CheckOutcome } from "./CheckOutcome.ts"
import { diagnosticTexts, nextHint, replayCommand } from "./learnerNotes.ts"
import { pictureText } from "./pictureText.ts"
import type { GradedFile } from "./SubmissionReport.ts"

/**
 * All that a learner is told about an outcome, for formats with room for one text: what was seen,
 * the picture, what explains it; at the first that did not pass also what the type checker found
 * and the hint to read next. Empty for most checks that passed.
 */
export const explain = (file: GradedFile, outcome: CheckOutcome): string => {
  if (outcome.status === "passed") return outcome.seen
  const seen = outcome.status === "not-checked" ? notChecked : outcome.seen
  const parts = [seen, pictureText(outcome.picture), explainOnly(file, outcome)]
  return parts.filter((part) => part !== "").join("\n\n")
}

export const notChecked = "Not checked: the program was stopped before."

/** The same without what was seen and without the picture, for formats that have fields for those. */
export const explainOnly = (file: GradedFile, outcome: CheckOutcome): string => {
  const command = replayCommand(outcome.picture?.token)
  const hint = outcome.isFirst ? nextHint(file) : undefined
  return [
    outcome.explanation,
    ...(outcome.isFirst ? diagnosticTexts(file) : []),
    command === "" ? "" : `See it again: ${command}`,
    hint === undefined ? "" : `Hint: ${hint.title}\n${hint.text}`,
  ]
    .filter((part) => part !== "")
    .join("\n\n")
}
