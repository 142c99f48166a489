import { gained, interruptedBetween } from "../../licences.ts"
import type { Misconception } from "../../Misconception.ts"

/** Taking under `restore`, or with `interruptible: true`. */
export const interruptibleAcquire: Misconception = {
  id: "interruptibleAcquire",
  title: "You let the taking be interrupted, and so it was: just after it had taken.",
  explanation:
    "To wait for something may be interrupted, as long as nothing is taken by then. But the taking itself has a last moment, in which it has taken and has not yet said so; an interruption in that moment makes it look as if nothing had happened. Leave the taking uninterruptible, and use `restore` or `interruptible` only for the work.",
  recognise: ({ run, source }) =>
    interruptedBetween(run) &&
    gained(run) < 0 &&
    (/\binterruptible\s*:\s*true\b/.test(source) ||
      /\b(?:restore|interruptible)\s*\(\s*\w+\s*\.\s*(?:update|getAndUpdate|set)\b/.test(source)),
}
