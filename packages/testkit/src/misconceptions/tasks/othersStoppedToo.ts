import type { Misconception } from "../../Misconception.ts"
import { stoppedForOthers } from "../../replaced.ts"

/** One place for the fibers of several things: each new one stops the work for another thing. */
export const othersStoppedToo: Misconception = {
  id: "othersStoppedToo",
  title: "You stopped work that was not out of date: it was for something else.",
  explanation:
    "A `FiberHandle`, or one variable, holds one fiber, whatever it is for, and `clear` stops all of them. That is right where there is only one thing to keep up to date. Here new work for one stopped the work for another, which nobody repeats. A `FiberMap` holds one fiber for each key.",
  recognise: ({ run, source }) =>
    /\bFiberHandle\b|\.clear\b|\bFiber\.interrupt|\bswitchMap\b/.test(source) &&
    stoppedForOthers(run).length > 0,
}
