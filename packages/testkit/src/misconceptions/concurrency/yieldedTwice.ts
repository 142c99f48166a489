import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** One Effect run twice: once to wait for it, once to have its result. */
export const yieldedTwice: Misconception = {
  id: "yieldedTwice",
  title: "You ran the same Effect twice.",
  explanation:
    "A promise does its work once and keeps the result, however often it is awaited. An Effect keeps nothing: each `yield*` runs it from its beginning. Give the result a name where you run it, `const profile = yield* …`, and use that name from there on.",
  recognise: ({ run, source }) => {
    const subjects = calls(run).map((call) => call.subject)
    const made = [...source.matchAll(/\bconst\s+(\w+)\s*=\s*Api\.\w+\s*\(/g)]
    return (
      new Set(subjects).size < subjects.length &&
      !/\bEffect\.(retry|repeat|fork|race)/.test(source) &&
      made.some(
        ([, name]) =>
          (source.match(new RegExp(`yield\\s*\\*\\s*${name}\\b`, "g")) ?? []).length > 1,
      )
    )
  },
}
