import { Effect } from "effect"

// The program. Read it; it is not yours to change: the check runs a copy of its own.

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

export const program = Effect.gen(function* () {
  yield* Effect.raceAll([load("Oslo", 3), rome, load("Paris", 2)])
  yield* Effect.all(pages, { concurrency: 2 })
  yield* Effect.timeoutOption(load("film", 3), "2 seconds")
  yield* Effect.log("all shown")
})

type Loadable = "Oslo" | "Paris" | "map" | "news" | "sport" | "film"
type Message = `${Loadable} loaded` | "Rome refused" | "all shown"

export const prediction: ReadonlyArray<readonly [seconds: number, message: Message]> = [
  [1, "Rome refused"],
  [2, "Paris loaded"],
  [6, "map loaded"],
  [6, "news loaded"],
  [6, "sport loaded"],
  [8, "all shown"],
]
