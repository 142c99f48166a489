import { Effect, Fiber } from "effect"

// The program. Read it; it is not yours to change: the check runs a copy of its own.

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

export const program = Effect.gen(function* () {
  yield* inBackground("backup", 3)
  const shift = yield* Effect.forkChild(closing())
  yield* Effect.timeoutOption(inBackground("mails", 2), "5 seconds")
  yield* Fiber.join(shift)
  yield* Effect.log("shift over")
  yield* Effect.sleep("5 seconds")
  yield* Effect.log("good night")
})

type Job = "backup" | "mails" | "lights" | "stocktaking" | "tidying"
type Message = `${Job} done` | "shift over" | "good night"

// TODO: what does it log, and at which second? One line for each message, in their order. Some
// messages may never come.
export const prediction: ReadonlyArray<readonly [seconds: number, message: Message]> = [
  [1, "lights done"],
]
