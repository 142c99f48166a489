import { Effect, Semaphore } from "effect"

/**
 * Hands on what is found in the order of its numbers, from 0, whatever the order in which it comes:
 * `show` is called for one after the other.
 */
export const inOrder = <A, E, R>(show: (found: A, index: number) => Effect.Effect<unknown, E, R>) =>
  Effect.map(Semaphore.make(1), (oneAtATime) => {
    const waiting = new Map<number, A>()
    let next = 0
    return Effect.fnUntraced(function* (index: number, found: A) {
      waiting.set(index, found)
      for (let one = waiting.get(next); one !== undefined; one = waiting.get(++next)) {
        yield* show(one, next)
      }
    }, oneAtATime.withPermit)
  })
