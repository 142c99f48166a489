import { calls, oneAfterAnother } from "../calls.ts"
import type { Misconception } from "../Misconception.ts"

/** Forking each piece of work and waiting for it at once, before the next one is forked. */
export const joinAtOnce: Misconception = {
  id: "joinAtOnce",
  title: "You forked each call and waited for it at once.",
  explanation:
    "A fork does start the work beside your own fiber. But `Fiber.join` right after it waits for the end, so the next fork happens only then: you have a fiber for each call, and never two of them at the same time. Fork all of them first, and join afterwards.",
  recognise: ({ run }) => {
    const some = calls(run)
    const fibers = new Set(some.map((call) => call.fiber))
    return oneAfterAnother(some) && fibers.size === some.length && !fibers.has(1)
  },
}
