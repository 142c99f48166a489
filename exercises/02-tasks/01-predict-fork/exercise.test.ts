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
const send = Effect.fn("send")(function* (letter: Letter) {
  yield* Effect.log(`${letter} begun`)
  yield* Effect.sleep("2 seconds")
  yield* Effect.log(`${letter} sent`)
})

const program = Effect.gen(function* () {
  yield* Effect.forkChild(send("receipt"))
  yield* Effect.log("order taken")
  yield* Effect.sleep("3 seconds")
  yield* Effect.forkChild(send("invoice"), { startImmediately: true })
  yield* Effect.log("order packed")
  yield* Effect.forkChild(send("survey"))
  yield* Effect.yieldNow
  yield* Effect.forkChild(send("newsletter"))
  yield* Effect.log("order done")
})

type Letter = "receipt" | "invoice" | "survey" | "newsletter"

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("the program does what you foretold", {
    run: ({ prediction }) => predicting(program, prediction),
    expect: (run) => [foretells(run)],
    misconceptions: [
      misconceptions.forkIsCall,
      misconceptions.ranAtFork,
      ...fromLine(4, misconceptions.startsInLine),
      ...fromLine(6, misconceptions.yieldGivesNoTurn),
      ...fromLine(7, misconceptions.parentWaits, misconceptions.forkAlwaysBegins),
      ...fromLine(
        8,
        misconceptions.startedIsSaved,
        misconceptions.startImmediatelySaves,
        misconceptions.yieldSaves,
      ),
    ],
  }),
])
