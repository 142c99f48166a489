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
const water = Effect.gen(function* () {
  yield* Effect.log("water on")
  yield* Effect.sleep("3 seconds")
  yield* Effect.log("water boils")
})

const onions = Effect.gen(function* () {
  yield* Effect.log("onions cut")
  yield* Effect.sleep("2 seconds")
  yield* Effect.log("onions golden")
})

const program = Effect.gen(function* () {
  const first = water
  const second = onions
  yield* Effect.log("apron on")
  yield* second
  yield* first
  yield* second
  yield* Effect.log("dinner")
})

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("the program does what you foretold", {
    run: ({ prediction }) => predicting(program, prediction),
    expect: (run) => [foretells(run)],
    misconceptions: [
      misconceptions.createdIsStarted,
      misconceptions.clockStartedAnew,
      ...fromLine(2, misconceptions.genIsParallel, misconceptions.madeOrderIsRunOrder),
      ...fromLine(6, misconceptions.secondYieldFree),
    ],
  }),
])
