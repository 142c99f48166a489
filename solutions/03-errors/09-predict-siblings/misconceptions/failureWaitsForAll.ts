import { Effect } from "effect"

// The program. Read it; it is not yours to change: the check runs a copy of its own.

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

export const program = Effect.gen(function* () {
  yield* Effect.all([copy("photos", 8, 3), letters, copy("notes", 1, 2), copy("videos", 9, 1)], {
    concurrency: "unbounded",
  })
  yield* Effect.log("backup complete")
}).pipe(Effect.catch(() => Effect.log("backup failed")))

type Message =
  | "photos done"
  | "photos tidied up"
  | "letters fail"
  | "notes done"
  | "notes tidied up"
  | "videos done"
  | "videos tidied up"
  | "backup complete"
  | "backup failed"

export const prediction: ReadonlyArray<readonly [seconds: number, message: Message]> = [
  [1, "notes done"],
  [2, "letters fail"],
  [8, "photos done"],
  [9, "videos done"],
  [9, "backup failed"],
]
