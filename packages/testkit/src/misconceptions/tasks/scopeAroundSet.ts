import type { Misconception } from "../../Misconception.ts"

/** A scope around the making of a set alone: the set is closed before anything is run in it. */
export const scopeAroundSet: Misconception = {
  id: "scopeAroundSet",
  title: "You put the scope around `make` alone, so it closed at once.",
  explanation:
    "`Effect.scoped` closes its scope when the work that it was given has ended. To make a set, a map or a handle takes no time; the scope closes, and what was made is closed with it. What you run in it afterwards never begins. The making, all runs and the waiting belong into one Effect, with `Effect.scoped` around that.",
  recognise: ({ source }) =>
    /\bEffect\.scoped\(\s*Fiber(Set|Map|Handle)\.make\b/.test(source) ||
    /\bFiber(Set|Map|Handle)\.make(<[^()]*>)?\(\)\.pipe\(\s*Effect\.scoped\b/.test(source),
}
