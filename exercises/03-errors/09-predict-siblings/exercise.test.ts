import {
  exerciseChecks,
  foretells,
  fromLine,
  misconceptions,
  predicting,
} from "@fiberlings/testkit"
import { Effect } from "effect"
import type * as Exercise from "./exercise.ts"

// The program that the learner reads, once more: theirs may have been edited.
const copy = (name: string, seconds: number, tidying: number) =>
  Effect.gen(function* () {
    yield* Effect.sleep(`${seconds} seconds`)
    yield* Effect.log(`${name} done`)
  }).pipe(
    Effect.onInterrupt(() =>
      Effect.gen(function* () {
        yield* Effect.sleep(`${tidying} seconds`)
        yield* Effect.log(`${name} tidied up`)
      }),
    ),
  )

const letters = Effect.gen(function* () {
  yield* Effect.sleep("2 seconds")
  yield* Effect.log("letters fail")
  return yield* Effect.fail("no permission")
})

const program = Effect.gen(function* () {
  yield* Effect.all([copy("photos", 8, 3), letters, copy("notes", 1, 2), copy("videos", 9, 1)], {
    concurrency: "unbounded",
  })
  yield* Effect.log("backup complete")
}).pipe(Effect.catch(() => Effect.log("backup failed")))

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("the program does what you foretold", {
    run: ({ prediction }) => predicting(program, prediction),
    expect: (run) => [foretells(run)],
    misconceptions: [
      ...fromLine(
        3,
        misconceptions.doneIsUndone,
        misconceptions.siblingsGoOn,
        misconceptions.failureDoesNotWait,
        misconceptions.tidyInARow,
        misconceptions.failureIgnored,
        misconceptions.failureWaitsForAll,
        misconceptions.siblingsVanish,
      ),
    ],
  }),
])
