import { Effect, Exit } from "effect"
import { recorderOf, ServiceRecorder } from "./ServiceRecorder.ts"

/**
 * How many pieces of something a shop has: a number that several fibers share. Each of these is one
 * step, which takes no time and which no other fiber can come in the middle of; between two steps
 * another fiber fits. The names are those of Effect's `Ref`.
 */
export interface Stock {
  /** How many there are. */
  readonly get: Effect.Effect<number>
  /** Replaces the number. */
  readonly set: (count: number) => Effect.Effect<void>
  /** Reads the number, applies `change` and writes the result back. */
  readonly update: (change: (count: number) => number) => Effect.Effect<void>
  /** Like `update`, and answers with the number as it was before. */
  readonly getAndUpdate: (change: (count: number) => number) => Effect.Effect<number>
}

const subject = "stock"

/** A stock with `count` pieces, new each time that it is run. */
const make = Effect.fnUntraced(function* (count: number) {
  const recorder = recorderOf(yield* ServiceRecorder)
  let current = count

  /** One operation of the runtime, so that nobody fits in; what is noted is the number after it. */
  const step = <A>(name: string, act: () => A): Effect.Effect<A> =>
    Effect.sync(() => {
      const call = recorder.callStarted(`Stock.${name}`, subject)
      try {
        const answer = act()
        recorder.callEnded(call, Exit.succeed(current))
        return answer
      } catch (defect) {
        recorder.callEnded(call, Exit.die(defect))
        throw defect
      }
    })

  const getAndUpdate = (change: (count: number) => number) => {
    const before = current
    current = change(before)
    return before
  }
  yield* step("make", () => {})
  return Object.freeze<Stock>({
    get: step("get", () => current),
    set: (count) =>
      step("set", () => {
        current = count
      }),
    update: (change) =>
      step("update", () => {
        getAndUpdate(change)
      }),
    getAndUpdate: (change) => step("getAndUpdate", () => getAndUpdate(change)),
  })
})

/**
 * State that fibers share, recorded step by step: each call is noted about `stock`, and its result in
 * the trace is how many pieces there are after it.
 */
export const Stock = Object.freeze({ make })
