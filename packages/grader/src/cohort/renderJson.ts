import type { CohortSummary } from "./CohortSummary.ts"

/** A summary as JSON that is fit for a terminal: what cannot be seen in a text is escaped. */
export const renderJson = (summary: CohortSummary): string =>
  `${JSON.stringify(summary, undefined, 2).replace(
    /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}]/gu,
    escapeCharacter,
  )}\n`

/** By UTF-16 units, as JSON wants it. */
const escapeCharacter = (character: string): string =>
  Array.from({ length: character.length }, (_, index) => {
    const unit = character.charCodeAt(index).toString(16).padStart(4, "0")
    return `\\u${unit}`
  }).join("")
