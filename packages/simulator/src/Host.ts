import { Context, Effect } from "effect"

/**
 * What the simulator needs from the machine around it, to notice a program that leaves the
 * simulation: turns of the real event loop, and whether anything real is still pending.
 */
export interface Host {
  /** Lets promises, timers and I/O that are ready go on. */
  readonly turn: Effect.Effect<void>
  /** How many real timers, sockets and files are pending. */
  readonly pending: () => number
}

// Taken when this module is loaded: the program under test may replace the global one.
const setTimer = globalThis.setTimeout

/** Works everywhere, but knows of nothing that is pending: a raw timer looks like a deadlock to it. */
const portable: Host = {
  turn: Effect.callback<void>((resume) => {
    setTimer(() => resume(Effect.void), 0)
  }),
  pending: () => 0,
}

export const Host = Context.Reference<Host>("@fiberlings/simulator/Host", {
  defaultValue: () => portable,
})
