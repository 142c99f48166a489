import { neverBeganToClose } from "../../closing.ts"
import { effectNames } from "../../effectCalls.ts"
import { succeeds } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** A scope made by hand and left to itself, as if it ended with the block or with the fiber. */
export const neverClosed: Misconception = {
  id: "neverClosed",
  title: "You made a scope, and nobody closes it.",
  explanation:
    "A block ends where its bracket stands, but a scope from `Scope.make` is a value: it does not know which work belongs to it, and it ends only when somebody calls `Scope.close`. Until then its releases wait. `Effect.scoped` makes the scope, hands it to the work, and closes it on every way out.",
  recognise: ({ run, source }) =>
    succeeds(run).holds &&
    neverBeganToClose(run) &&
    /\bScope\s*\.\s*make(?:Unsafe)?\b/.test(source) &&
    !/\bScope\s*\.\s*(?:close|use)/.test(source) &&
    effectNames(source).has("acquireRelease"),
}
