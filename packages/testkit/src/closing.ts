import { calls, resources, type Run } from "@fiberlings/core"
import { effectCalls } from "./effectCalls.ts"

/** Something was opened that is still open at the end of the run. */
export const leftOpen = (run: Run): boolean =>
  resources(run).some((resource) => resource.closed.length === 0)

/** A connection is still open at the end of the run, and nobody has even begun to close one. */
export const neverBeganToClose = (run: Run): boolean =>
  leftOpen(run) && calls(run, "Database.close").length === 0

/** One of these functions of Effect is given something that mentions `close`. */
export const closesInside = (source: string, ...functions: ReadonlyArray<string>): boolean =>
  effectCalls(source).some(
    ({ name, argument }) => functions.includes(name) && /\bclose\b/.test(argument),
  )

/** A close stands in the source as a step that follows another one. */
export const closesAsAStep = (source: string): boolean =>
  /\byield\s*\*\s*\w+\s*\.\s*close\b/.test(source) ||
  /\b(?:tap|andThen|flatMap)\(\s*(?:\(\w*\)\s*=>\s*)?\w+\.close\b/.test(source)

/** Effect's functions that run something, or protect it, however the work beside it ends. */
export const finalizing = [
  "acquireDisposable",
  "acquireRelease",
  "acquireUseRelease",
  "addFinalizer",
  "ensuring",
  "onError",
  "onErrorFilter",
  "onErrorIf",
  "onExit",
  "onExitFilter",
  "onExitIf",
  "onExitPrimitive",
  "onInterrupt",
  "scope",
  "scoped",
  "scopedWith",
  "uninterruptible",
  "uninterruptibleMask",
] as const
