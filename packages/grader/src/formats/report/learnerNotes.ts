import { cleanText } from "../../cleanText.ts"
import type { GradedFile } from "./SubmissionReport.ts"

/** The command that shows a run again; empty for an ordinary run, which any grading shows. */
export const replayCommand = (token: string | undefined): string =>
  token === undefined ? "" : `npx fiberlings replay ${cleanText(token)}`

export interface Hint {
  readonly title: string
  readonly text: string
}

/** The hint to read next: the first nudge, unless the exercise is done. */
export const nextHint = ({ exercise, graded }: GradedFile): Hint | undefined => {
  const [hint] = exercise.hints
  return graded.verdict.status === "passed" || hint === undefined
    ? undefined
    : { title: cleanText(hint.title).trim(), text: cleanText(hint.text).trim() }
}

/** What the type checker found, each finding with its place and the code around it. */
export const diagnosticTexts = ({ graded }: GradedFile): ReadonlyArray<string> =>
  graded.verdict.diagnostics.map(({ code, column, excerpt, line, message, severity }) =>
    cleanText(
      `exercise.ts:${line}:${column} ${severity} ${code}: ${message}\n${excerpt}`.trimEnd(),
    ),
  )
