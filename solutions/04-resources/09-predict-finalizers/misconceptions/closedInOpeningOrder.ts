import { type Duration, Effect } from "effect"

// The program. Read it; it is not yours to change: the check runs a copy of its own.

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

export const program = Effect.gen(function* () {
  yield* copy.pipe(Effect.timeoutOption("5 seconds"))
  yield* Effect.log("disk unplugged")
})

type Message =
  | "source opened"
  | "source closed"
  | "target opened"
  | "target closed"
  | "list opened"
  | "list closed"
  | "files counted"
  | "files copied"
  | "disk unplugged"

export const prediction: ReadonlyArray<readonly [seconds: number, message: Message]> = [
  [0, "source opened"],
  [0, "list opened"],
  [1, "files counted"],
  [2, "list closed"],
  [2, "target opened"],
  [7, "source closed"],
  [10, "target closed"],
  [10, "disk unplugged"],
]
