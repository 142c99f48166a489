import { neverBeganToClose } from "../../closing.ts"
import { effectCalls } from "../../effectCalls.ts"
import { succeeds } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** A close that stands alone as a statement, as if naming an Effect ran it. */
export const closeNotRun: Misconception = {
  id: "closeNotRun",
  title: "You name the close, but nothing runs it.",
  explanation:
    "A method that closes at once needs no more than to be called. `connection.close` is an Effect, a description of closing: standing alone on a line, or inside `Effect.sync`, it is made and thrown away. In a generator `yield*` runs it; a function that is asked for an Effect, like the third one of `Effect.acquireUseRelease`, returns it.",
  recognise: ({ run, source }) =>
    succeeds(run).holds && neverBeganToClose(run) && (standsAlone(source) || isResult(source)),
}

/** Somewhere nothing takes the value: no `yield*`, `return`, `=>` or bracket before it, no dot after. */
const standsAlone = (source: string): boolean =>
  [...source.matchAll(/(\S*)\s*\b\w+\.close\b\s*(\S?)/g)].some(
    ([, before = "", after = ""]) =>
      !/(?:=>|[=(,*?:&|]|\breturn)$/.test(before) && !/[.(,)?:]/.test(after),
  )

/** What a plain function answers: the Effect becomes a value, and nobody runs it. */
const isResult = (source: string): boolean =>
  effectCalls(source).some(
    ({ argument, name }) =>
      ["sync", "succeed"].includes(name) && /(?:^\s*|=>\s*)\w+\.close\s*$/.test(argument),
  )
