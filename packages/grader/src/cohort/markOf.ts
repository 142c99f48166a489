import type { VerdictStatus } from "@fiberlings/core"

/** The sign of an exercise in a table, and what it says. */
export interface Mark {
  readonly sign: string
  readonly words: string
  readonly look: "good" | "bad" | "soft"
}

/** The sign of a status; of an exercise that was not handed in where there is none. */
export const markOf = (status: VerdictStatus | undefined): Mark => {
  switch (status) {
    case undefined:
      return { sign: "·", words: "not handed in", look: "soft" }
    case "passed":
      return { sign: "✓", words: "solved", look: "good" }
    case "rejected":
      return { sign: "!", words: "rejected", look: "bad" }
    case "grader-error":
      return { sign: "?", words: "the grader failed", look: "bad" }
    default:
      return { sign: "✗", words: wordsOf(status), look: "bad" }
  }
}

/** A status as words: `time limit`. */
export const wordsOf = (status: VerdictStatus): string => status.replaceAll("-", " ")
