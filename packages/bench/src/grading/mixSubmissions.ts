import type { SubmittedFile } from "@fiberlings/grader"
import type { Texts } from "./readTexts.ts"

/** A file of a mixed submission. */
export interface MixedFile extends SubmittedFile {
  readonly kind: "solution" | "starter" | "wrong"
}

const kinds = ["solution", "starter", "wrong"] as const

/**
 * `count` submissions, each with all exercises. Each of them holds solutions, starters and wrong
 * programs; over three submissions, each exercise is there once as each kind.
 */
export const mixSubmissions = (
  texts: ReadonlyArray<Texts>,
  count: number,
): ReadonlyArray<ReadonlyArray<MixedFile>> =>
  Array.from({ length: count }, (_, index) =>
    texts.map(({ exercise, solution, starter, wrong }, place): MixedFile => {
      const kind = kinds[(index + place) % kinds.length] ?? "solution"
      const wrongOne = wrong[Math.floor(index / kinds.length) % wrong.length] ?? starter
      const source = { solution, starter, wrong: wrongOne }[kind]
      return { exercise, kind, source }
    }),
  )
