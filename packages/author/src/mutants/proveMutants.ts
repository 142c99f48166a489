import { Grader } from "@fiberlings/grader"
import { Effect, Schema } from "effect"
import { Equivalent, type ExerciseTexts } from "../ExerciseTexts.ts"
import type { Mutant, MutantKind } from "./Mutant.ts"
import { mutate } from "./mutate.ts"

export interface MutantsProof {
  readonly problems: ReadonlyArray<string>
  readonly killed: number
  readonly equivalent: number
  readonly survived: ReadonlyArray<Mutant>
}

/** So many share a process: they are programs of ours, and few of them break it. */
const together = 25

const Equivalents = Schema.fromJsonString(Schema.Array(Equivalent))

const isListed = (mutant: Mutant, equivalents: ReadonlyArray<Equivalent>): boolean =>
  equivalents.some(
    ({ operator, original, replacement }) =>
      operator === mutant.operator &&
      original === mutant.original &&
      replacement === mutant.replacement,
  )

/**
 * Grades every mutant of the solution. One that passes is a hole in the checks, unless
 * `equivalents.json` says why it does the same. Whoever is listed there without need is told too.
 */
export const proveMutants = Effect.fn("proveMutants")(function* (
  texts: ExerciseTexts,
  kinds: ReadonlyArray<MutantKind>,
) {
  const { exercise } = texts
  if (exercise.form === "predict") {
    return { problems: [], killed: 0, equivalent: 0, survived: [] } satisfies MutantsProof
  }
  const grader = yield* Grader
  const mutants = mutate(texts.solution, kinds)
  const survived: Array<Mutant> = []
  for (let first = 0; first < mutants.length; first += together) {
    const batch = mutants.slice(first, first + together)
    const graded = yield* grader.gradeAll(batch.map(({ source }) => ({ exercise, source })))
    survived.push(...batch.filter((_, index) => graded[index]?.verdict.status === "passed"))
  }
  const listed =
    texts.equivalents === "" ? [] : yield* Schema.decodeEffect(Equivalents)(texts.equivalents)
  const unlisted = survived.filter((mutant) => !isListed(mutant, listed))
  const dead = listed.filter(
    (one) =>
      !survived.some((mutant) => isListed(mutant, [one])) &&
      kinds.some((kind) => mutants.some((m) => m.operator === one.operator && m.kind === kind)),
  )
  return {
    problems: [
      ...unlisted.map(
        ({ line, operator, original, replacement }) =>
          `A mutant passes: solution.ts, line ${line}, ${operator}: ${original || "nothing"} → ${replacement || "nothing"}`,
      ),
      ...dead.map(
        ({ operator, original }) =>
          `equivalents.json lists a mutant that is rejected: ${operator}: ${original}`,
      ),
    ],
    killed: mutants.length - survived.length,
    equivalent: survived.length - unlisted.length,
    survived,
  } satisfies MutantsProof
})
