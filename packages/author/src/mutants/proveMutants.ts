import { Grader } from "@fiberlings/grader"
import { Effect, Result, Schema } from "effect"
import { Equivalent, type ExerciseTexts } from "../ExerciseTexts.ts"
import type { Mutant, MutantKind } from "./Mutant.ts"
import { mutate } from "./mutate.ts"
import { operators } from "./operators.ts"

export interface MutantsProof {
  readonly problems: ReadonlyArray<string>
  readonly killed: number
  readonly equivalent: number
  readonly survived: ReadonlyArray<Mutant>
}

/** So many share a process: they are programs of ours, and few of them break it. */
const together = 25

const Equivalents = Schema.fromJsonString(Schema.Array(Equivalent))

/** Entries of operators that were not asked for say nothing now; one of no operator is wrong always. */
const isAsked = (one: Equivalent, kinds: ReadonlyArray<MutantKind>): boolean => {
  const operator = operators.find(({ name }) => name === one.operator)
  return operator === undefined || kinds.includes(operator.kind)
}

const isListed = (mutant: Mutant, equivalents: ReadonlyArray<Equivalent>): boolean =>
  equivalents.some(
    ({ operator, original, replacement }) =>
      operator === mutant.operator &&
      original === mutant.original &&
      replacement === mutant.replacement,
  )

const shown = (operator: string, original: string, replacement: string): string =>
  `${operator}: ${original || "nothing"} → ${replacement || "nothing"}`

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
  const mutants = mutate(texts.solution, { kinds, given: texts.starter })
  const survived: Array<Mutant> = []
  for (let first = 0; first < mutants.length; first += together) {
    const batch = mutants.slice(first, first + together)
    const graded = yield* grader.gradeAll(batch.map(({ source }) => ({ exercise, source })))
    survived.push(...batch.filter((_, index) => graded[index]?.verdict.status === "passed"))
  }
  const read = yield* Effect.result(
    Schema.decodeEffect(Equivalents)(texts.equivalents === "" ? "[]" : texts.equivalents),
  )
  const listed = Result.getOrElse(read, (): ReadonlyArray<Equivalent> => [])
  const unlisted = survived.filter((mutant) => !isListed(mutant, listed))
  const dead = listed.filter(
    (one) => isAsked(one, kinds) && !survived.some((mutant) => isListed(mutant, [one])),
  )
  return {
    problems: [
      ...(Result.isFailure(read)
        ? [`equivalents.json cannot be read: ${read.failure.message.split("\n").join(" ")}`]
        : []),
      ...unlisted.map(
        ({ line, operator, original, replacement }) =>
          `A mutant passes: solution.ts, line ${line}, ${shown(operator, original, replacement)}`,
      ),
      ...dead.map(
        ({ operator, original, replacement }) =>
          `equivalents.json lists a mutant that is rejected, or that there is not: ${shown(operator, original, replacement)}`,
      ),
    ],
    killed: mutants.length - survived.length,
    equivalent: survived.length - unlisted.length,
    survived,
  } satisfies MutantsProof
})
