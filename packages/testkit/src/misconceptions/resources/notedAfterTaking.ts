import { effectNames } from "../../effectCalls.ts"
import { gained, interruptedBetween } from "../../licences.ts"
import type { Misconception } from "../../Misconception.ts"

/** A finalizer that looks into a variable, and the variable is set one step after the taking. */
export const notedAfterTaking: Misconception = {
  id: "notedAfterTaking",
  title: "You promised the giving back in time, but your variable changes too late.",
  explanation:
    "The taking is one step, and the line that notes it belongs to the next one. An interruption can arrive between the two: then the licence is taken, and your finalizer believes that it is not. `Effect.acquireUseRelease` needs no variable: while it takes it cannot be interrupted, and when it has taken, the giving back is already promised.",
  recognise: ({ run, source }) =>
    interruptedBetween(run) && gained(run) < 0 && notes(source) && !isProtected(source),
}

/** A variable that a finalizer asks whether something was taken. */
export const notes = (source: string): boolean => {
  const names = effectNames(source)
  return (
    /\blet\s+\w+/.test(source) &&
    ["ensuring", "addFinalizer", "onExit"].some((name) => names.has(name))
  )
}

const isProtected = (source: string): boolean =>
  /ninterruptible|\binterruptible|\bacquire/.test(source)
