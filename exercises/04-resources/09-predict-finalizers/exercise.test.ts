import {
  exerciseChecks,
  foretells,
  fromLine,
  misconceptions,
  predicting,
} from "@fiberlings/testkit"
import { type Duration, Effect } from "effect"
import type * as Exercise from "./exercise.ts"

// The program that the learner reads, once more: theirs may have been edited.

/** Is open at once. When its scope ends it is closed, and that takes as long as `closing` says. */
const open = (name: "source" | "target" | "list", closing: Duration.Input) =>
  Effect.acquireRelease(Effect.log(`${name} opened`), () =>
    Effect.andThen(Effect.sleep(closing), Effect.log(`${name} closed`)),
  )

const count = Effect.gen(function* () {
  yield* open("list", "1 second")
  yield* Effect.sleep("1 second")
  yield* Effect.log("files counted")
}).pipe(Effect.scoped)

const copy = Effect.gen(function* () {
  yield* open("source", "2 seconds")
  yield* count
  yield* open("target", "3 seconds")
  yield* Effect.sleep("10 seconds")
  yield* Effect.log("files copied")
}).pipe(Effect.scoped)

const program = Effect.gen(function* () {
  yield* copy.pipe(Effect.timeoutOption("5 seconds"))
  yield* Effect.log("disk unplugged")
})

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("the program does what you foretold", {
    run: ({ prediction }) => predicting(program, prediction),
    expect: (run) => [foretells(run)],
    misconceptions: [
      ...fromLine(4, misconceptions.innerScopeEndsLast, misconceptions.closedInBackground),
      ...fromLine(
        6,
        misconceptions.timeOutLetsGo,
        misconceptions.interruptedLater,
        misconceptions.interruptedUnclosed,
        misconceptions.closedInOpeningOrder,
        misconceptions.closedTogether,
      ),
    ],
  }),
])
