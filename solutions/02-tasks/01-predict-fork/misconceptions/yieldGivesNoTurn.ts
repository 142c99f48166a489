import { Effect } from "effect"

// The program. Read it; it is not yours to change: the check runs a copy of its own.

const send = Effect.fn("send")(function* (letter: Letter) {
  yield* Effect.log(`${letter} begun`)
  yield* Effect.sleep("2 seconds")
  yield* Effect.log(`${letter} sent`)
})

export const program = Effect.gen(function* () {
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
type Message = `order ${"taken" | "packed" | "done"}` | `${Letter} ${"begun" | "sent"}`

export const prediction: ReadonlyArray<readonly [seconds: number, message: Message]> = [
  [0, "order taken"],
  [0, "receipt begun"],
  [2, "receipt sent"],
  [3, "invoice begun"],
  [3, "order packed"],
  [3, "order done"],
]
