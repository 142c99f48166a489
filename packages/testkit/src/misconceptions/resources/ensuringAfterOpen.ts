import { resources } from "@fiberlings/core"
import { neverBeganToClose } from "../../closing.ts"
import { effectCalls, effectNames } from "../../effectCalls.ts"
import { interrupted } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** A finalizer that is registered after the opening, as if nothing could come between. */
export const ensuringAfterOpen: Misconception = {
  id: "ensuringAfterOpen",
  title: "You promise the close only after the connection is open.",
  explanation:
    "Once the promise is made, it is kept on every way out. But an interruption can arrive just after the opening and before the next step, and then there is a connection and no promise yet. `Effect.acquireUseRelease` and `Effect.acquireRelease` leave no such gap: while they open they cannot be interrupted, and when they can again, the close is already promised.",
  recognise: ({ run, source }) =>
    interrupted(run).holds &&
    neverBeganToClose(run) &&
    resources(run).every((resource) => resource.used.length === 0) &&
    promisesClose(source) &&
    !otherProtection.some((name) => effectNames(source).has(name)) &&
    // A connection that is noted somewhere for a finalizer around it all is another story.
    !/\b(?:let|var|Ref|Deferred|finally)\b/.test(source),
}

const promisesClose = (source: string): boolean =>
  effectCalls(source).some(
    ({ name, argument }) =>
      ["ensuring", "onExit", "addFinalizer"].includes(name) &&
      /\bclose\b/.test(argument) &&
      source.indexOf(argument) > source.search(/\bDatabase\s*\.\s*(?:open|connect)\b/) &&
      !/\b(?:open|connect)\b/.test(argument),
  )

export const otherProtection = [
  "acquireDisposable",
  "acquireRelease",
  "acquireUseRelease",
  "interruptible",
  "onError",
  "onInterrupt",
  "uninterruptible",
  "uninterruptibleMask",
]
