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
const load = Effect.fn("load")(function* (name: Loadable, seconds: number) {
  yield* Effect.sleep(`${seconds} seconds`)
  yield* Effect.log(`${name} loaded`)
})

const rome = Effect.gen(function* () {
  yield* Effect.sleep("1 second")
  yield* Effect.log("Rome refused")
  return yield* Effect.fail("try another server")
})

const pages = [load("map", 4), load("news", 1), load("sport", 2)]

const program = Effect.gen(function* () {
  yield* Effect.raceAll([load("Oslo", 3), rome, load("Paris", 2)])
  yield* Effect.all(pages, { concurrency: 2 })
  yield* Effect.timeoutOption(load("film", 3), "2 seconds")
  yield* Effect.log("all shown")
})

type Loadable = "Oslo" | "Paris" | "map" | "news" | "sport" | "film"

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("the program does what you foretold", {
    run: ({ prediction }) => predicting(program, prediction),
    expect: (run) => [foretells(run)],
    misconceptions: [
      misconceptions.clockStartedAnew,
      misconceptions.firstOfListWins,
      ...fromLine(2, misconceptions.failureWinsRace),
      ...fromLine(
        3,
        misconceptions.raceWaitsForAll,
        misconceptions.losersFinish,
        misconceptions.listOrderIsEndOrder,
      ),
      ...fromLine(4, misconceptions.placesFilledTogether, misconceptions.limitNotKept),
      ...fromLine(6, misconceptions.timedOutFinishes, misconceptions.timeOutFromStart),
    ],
  }),
])
