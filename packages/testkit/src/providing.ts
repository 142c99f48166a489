import { resources, type Run } from "@fiberlings/core"
import { wrappedParts } from "./wrappedParts.ts"

/** Two resources were open at the same time. */
export const openTogether = (run: Run): boolean =>
  resources(run).some((one, index, all) =>
    all.slice(index + 1).some((other) => one.closed.every((step) => step > other.opened)),
  )

/** What `Layer.effect` is given in a source: the service, and how to make it. */
export const layerMakers = (source: string): ReadonlyArray<string> =>
  wrappedParts(source, /\bLayer\s*\.\s*effect\b/g).map(({ text }) => text)

/** How often a source calls functions of its own that make a layer anew each time. */
export const layersMadeAnew = (source: string): number =>
  [
    ...source.matchAll(/\b(\w+)\s*=\s*\([^()]*\)\s*(?::[^=]*)?=>\s*Layer\s*\./g),
    ...source.matchAll(/\bfunction\s+(\w+)\s*\([^()]*\)[^{]*\{\s*return\s+Layer\s*\./g),
  ]
    .map(([, name]) => source.match(new RegExp(`(?<!function\\s)\\b${name}\\s*\\(`, "g")) ?? [])
    .reduce((sum, uses) => sum + uses.length, 0)

/** It makes a layer that is not shared with any other. */
export const makesFresh = (source: string): boolean =>
  /\bLayer\s*\.\s*fresh\b|\blocal\s*:\s*true\b/.test(source)

/** In how many places a source opens a connection. */
export const openersIn = (source: string): number =>
  source.match(/\bDatabase\s*\.\s*(?:open|connect)\b/g)?.length ?? 0
