import { Effect, Fiber } from "effect"

/**
 * The name under which the runtime keeps the fiber that is running. It is not exported, so it is
 * learned from a fiber that certainly runs.
 */
const currentFiber: string | undefined = Effect.runSync(
  Effect.sync(() => {
    const running = Fiber.getCurrent()
    return Object.keys(globalThis).find((name) => Reflect.get(globalThis, name) === running)
  }),
)

/**
 * Runs code of the program under test so that it cannot get hold of the caller's own fiber, which
 * `Fiber.getCurrent` would hand out, with all that it is going to do next.
 */
export const outsideOfFibers = <A>(run: () => A): A => {
  if (currentFiber === undefined) return run()
  const before = Reflect.get(globalThis, currentFiber)
  Reflect.set(globalThis, currentFiber, undefined)
  try {
    return run()
  } finally {
    Reflect.set(globalThis, currentFiber, before)
  }
}
