import { resources } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"
import { makesFresh, openersIn, openTogether } from "../../providing.ts"

/** The same layer provided to each part, as if a layer were the thing that it makes. */
export const providePerCall: Misconception = {
  id: "providePerCall",
  title: "You provide the layer to each part, and each part builds it again.",
  explanation:
    "It is one layer, so it looks like one connection. But a layer is a recipe: each `Effect.provide` builds it for the work that it wraps, and closes what was built when that work has ended. Two of them side by side make two connections. Put both parts into one Effect, and provide the layer once, to that.",
  recognise: ({ run, source }) =>
    openTogether(run) &&
    resources(run).every((resource) => resource.used.length > 0) &&
    /\bLayer\s*\.\s*effect\b/.test(source) &&
    /\bEffect\s*\.\s*provide\b/.test(source) &&
    !makesFresh(source) &&
    openersIn(source) === 1,
}
