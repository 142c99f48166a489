import {
  exerciseChecks,
  foretells,
  fromLine,
  misconceptions,
  predicting,
} from "@fiberlings/testkit"
import { Effect, Fiber } from "effect"
import type * as Exercise from "./exercise.ts"

// The program that the learner reads, once more: theirs may have been edited.
const work = Effect.fn("work")(function* (job: Job, seconds: number) {
  yield* Effect.sleep(`${seconds} seconds`)
  yield* Effect.log(`${job} done`)
})

const inBackground = (job: Job, seconds: number) => Effect.forkChild(work(job, seconds))

const closing = Effect.fn("closing")(function* () {
  const tidying = () => work("tidying", 1)
  yield* Effect.forkChild(work("stocktaking", 4).pipe(Effect.onInterrupt(tidying)))
  yield* work("lights", 1)
})

const program = Effect.gen(function* () {
  yield* inBackground("backup", 3)
  const shift = yield* Effect.forkChild(closing())
  yield* Effect.timeoutOption(inBackground("mails", 2), "5 seconds")
  yield* Fiber.join(shift)
  yield* Effect.log("shift over")
  yield* Effect.sleep("5 seconds")
  yield* Effect.log("good night")
})

type Job = "backup" | "mails" | "lights" | "stocktaking" | "tidying"

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("the program does what you foretold", {
    run: ({ prediction }) => predicting(program, prediction),
    expect: (run) => [foretells(run)],
    misconceptions: [
      ...fromLine(
        2,
        misconceptions.cleanUpTakesNoTime,
        misconceptions.grandchildSurvives,
        misconceptions.endBeforeCleanUp,
        misconceptions.childOfTimeOut,
      ),
      ...fromLine(4, misconceptions.childOfHelper),
    ],
  }),
])
