import type { Verdict } from "@fiberlings/core"
import { Grader, Workshop } from "@fiberlings/grader"
import type { Check } from "@fiberlings/testkit"
import { Effect, Path } from "effect"
import type { ExerciseTexts } from "../ExerciseTexts.ts"
import { mistaken } from "./mistaken.ts"

/** What a wrong solution was told: its own misconception, another one, none, or that it passed. */
export interface Told {
  readonly wrong: string
  readonly told: string
}

export interface SolutionsProof {
  readonly problems: ReadonlyArray<string>
  /** The rows of the confusion matrix. */
  readonly told: ReadonlyArray<Told>
  /** What a learner is told of each mistake, by its name: the first sentence. */
  readonly titles: Readonly<Record<string, string>>
}

/** What stands in the place of a misconception where none was named. */
const unnamed = { passed: "(passed)", nothing: "(no name)" }

/**
 * Grades everything that solutions/ has for an exercise: the solution and each alternative pass, the
 * starter fails at the check that it names, each wrong solution is told its own misconception first.
 */
export const proveSolutions = Effect.fn("proveSolutions")(function* (texts: ExerciseTexts) {
  const { alternatives, exercise, solution, starter, wrong } = texts
  const grader = yield* Grader
  const path = yield* Path.Path
  const workshop = yield* Workshop
  const right = [
    { name: "solution", text: solution },
    ...alternatives.map(({ name, text }) => ({ name: `alternatives/${name}`, text })),
  ]
  const graded = yield* grader.gradeAll(
    [...right, { name: "starter", text: starter }, ...wrong].map(({ text }) => ({
      exercise,
      source: text,
    })),
  )
  const { href } = yield* path.toFileUrl(
    path.join(workshop.exerciseFolder(exercise), "exercise.test.ts"),
  )
  const checks: ReadonlyArray<Check> = yield* Effect.promise(
    async () => (await import(href)).default,
  )
  const verdicts = graded.map(({ verdict }) => verdict)
  const ofRight = verdicts.slice(0, right.length)
  const ofStarter = verdicts[right.length]
  const told = wrong.map(({ name }, index) => ({
    wrong: name,
    told: toldBy(verdicts[right.length + 1 + index]),
  }))
  const problems = [
    ...right.flatMap(({ name }, index) =>
      ofRight[index]?.status === "passed"
        ? []
        : [`${name}.ts does not pass: ${summaryOf(ofRight[index])}`],
    ),
    ...right.flatMap((one, index) => mistaken(checks, one, graded[index]!)),
    ...starterProblems(exercise.starterFails, ofStarter),
    ...told
      .filter((one) => one.told !== one.wrong)
      .map((one) => `misconceptions/${one.wrong}.ts is told as ${one.told}.`),
  ]
  return { problems, told, titles: titlesIn(verdicts) } satisfies SolutionsProof
})

/** A message that names a mistake ends with its title and, in the lines below, its explanation. */
const titlesIn = (verdicts: ReadonlyArray<Verdict>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    verdicts
      .flatMap(({ checks }) => checks)
      .flatMap(({ message, misconception }) => {
        const [title = ""] = message.split("\n\n").at(-1)?.split("\n") ?? []
        return misconception === null ? [] : [[misconception, title]]
      }),
  )

const toldBy = (verdict: Verdict | undefined): string => {
  if (verdict?.status === "passed") return unnamed.passed
  const [first] = verdict?.checks.flatMap((check) => check.misconception ?? []) ?? []
  return first ?? unnamed.nothing
}

const starterProblems = (check: string, verdict: Verdict | undefined): ReadonlyArray<string> => {
  const first = verdict?.checks.find((one) => one.status !== "passed")
  return verdict?.status === "failed" && first?.name === check
    ? []
    : [`starter.ts should fail "${check}" first: ${summaryOf(verdict)}`]
}

/** A verdict in one line. */
const summaryOf = (verdict: Verdict | undefined): string => {
  if (verdict === undefined) return "there is no verdict"
  const first = verdict.checks.find((check) => check.status !== "passed")
  const [message = ""] = (first?.message || verdict.message).split("\n")
  return [verdict.status, first?.name, message].filter((part) => part).join(" · ")
}
