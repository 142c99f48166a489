import { dies } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** A fork taken for something that starts by being called. */
export const forkNotYielded: Misconception = {
  id: "forkNotYielded",
  title: "You described a fork and did not run it.",
  explanation:
    "Calling an async function starts it. `Effect.forkChild(…)` is an Effect like any other, a description: only `yield*` runs it, and what that gives you is the fiber. Without it nothing was started, and you have an Effect where a fiber is needed. For a whole list, `yield* Effect.forEach(items, …)` runs each fork and gives you the fibers.",
  recognise: ({ run, source }) => {
    const described = [...source.matchAll(oneOrMany)]
    return (
      dies(run).holds &&
      described.some(([, name]) =>
        new RegExp(`\\bFiber\\.(join|await)(All)?\\(${name}\\)`).test(source),
      )
    )
  },
}

/** `x = Effect.fork…(`, and `x = items.map((item) => Effect.fork…(`. */
const oneOrMany =
  /\b(?:const|let)\s+(\w+)\s*=\s*(?:\w+\.map\s*\(\s*(?:\([^=]*\)|\w+)\s*=>\s*)?Effect\.fork\w+\s*\(/g
