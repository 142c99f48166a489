import { Effect, type Fiber } from "effect"

/** How many parts a fiber has that the runtime has made and nobody has touched. */
const parts = Reflect.ownKeys(Effect.runFork(Effect.never)).length

/** Parts that the runtime reads and writes at each step: a program could lie in them. */
const vital = ["currentOpCount", "interruptible", "context", "cache", "_stack", "_children"]
const ofInterruption = ["_interruptedCause", "_deferredInterrupt"]

/** Whether a fiber is as the runtime makes them. */
export const isGenuine = (fiber: Fiber.Fiber<unknown, unknown>): boolean =>
  Reflect.ownKeys(fiber).length === parts &&
  [...vital, ...ofInterruption].every((name) => {
    const part = Object.getOwnPropertyDescriptor(fiber, name)
    return part === undefined || "value" in part
  })

/** Whether a fiber that was interrupted knows nothing of it any more. */
export const forgotInterruption = (fiber: Fiber.Fiber<unknown, unknown>): boolean =>
  "_interruptedCause" in fiber && fiber._interruptedCause === undefined
