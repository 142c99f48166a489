import { Effect } from "effect"

// The program. Read it; it is not yours to change: the check runs a copy of its own.

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

export const program = Effect.gen(function* () {
  const first = water
  const second = onions
  yield* Effect.log("apron on")
  yield* second
  yield* first
  yield* second
  yield* Effect.log("dinner")
})

type Message = "apron on" | "water on" | "water boils" | "onions cut" | "onions golden" | "dinner"

export const prediction: ReadonlyArray<readonly [seconds: number, message: Message]> = [
  [0, "apron on"],
  [0, "onions cut"],
  [2, "onions golden"],
  [0, "water on"],
  [3, "water boils"],
  [0, "onions cut"],
  [2, "onions golden"],
  [2, "dinner"],
]
