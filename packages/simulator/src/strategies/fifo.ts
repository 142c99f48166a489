import type { Strategy } from "./Strategy.ts"

/** What Effect does by itself: first come, first served, and woken fibers run at once. */
export const fifo: Strategy = { decides: false, choose: () => 0 }
