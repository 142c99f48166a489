import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** A call that stands on a line by itself, as if making it were enough. */
export const floating: Misconception = {
  id: "floating",
  title: "You made an Effect and did not run it.",
  explanation:
    "An async function starts when it is called, even when nobody awaits it. An Effect is a description: on a line by itself it is made and thrown away, and nothing has happened. Put `yield*` before it, and your program runs it and waits for its end.",
  recognise: ({ diagnostics, run, source }) =>
    diagnostics.some(({ code }) => code === "floatingEffect") ||
    (calls(run).length < (source.match(/\b(Api|Database)\.\w+\s*\(/g)?.length ?? 0) &&
      hasFloatingCall(source)),
}

/** A statement that only makes a call: what stands before it does not go on in its line. */
const hasFloatingCall = (source: string): boolean =>
  [...source.matchAll(/^[ \t]*(Api|Database)\.\w+\s*\(/gm)].some(({ index }) => {
    const before = source.slice(0, index).trimEnd()
    return !/[-(,=>?:&|[+*]$/.test(before)
  })
