import { dies } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** A fork taken for something that starts by being called. */
export const forkNotYielded: Misconception = {
  id: "forkNotYielded",
  title: "You described a fork and did not run it.",
  explanation:
    "Calling an async function starts it. `Effect.forkChild(…)` is an Effect like any other, a description: only `yield*` runs it, and what that gives you is the fiber. Without it nothing was started, and `Fiber.join` got an Effect where it needs a fiber.",
  recognise: ({ run, source }) => {
    const described = [...source.matchAll(/\b(?:const|let)\s+(\w+)\s*=\s*Effect\.fork\w+\s*\(/g)]
    return (
      dies(run).holds &&
      described.some(([, name]) => new RegExp(`\\bFiber\\.(join|await)\\(${name}\\)`).test(source))
    )
  },
}
