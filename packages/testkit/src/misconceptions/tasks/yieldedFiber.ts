import { dies } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** `yield*` on a fiber, as one awaits a promise or an asyncio task. */
export const yieldedFiber: Misconception = {
  id: "yieldedFiber",
  title: "You yielded the fiber itself.",
  explanation:
    "A promise or an asyncio task can be awaited directly. In Effect 4 a fiber is not an Effect: it is a handle on work that is already under way, and `yield*` finds nothing in it to run. `Fiber.join(fiber)` is the Effect that waits for the fiber and gives you its result.",
  recognise: ({ run, source }) => {
    const forked = [...source.matchAll(/\b(?:const|let)\s+(\w+)\s*=\s*yield\s*\*\s*Effect\.fork/g)]
    return (
      dies(run).holds &&
      forked.some(([, name]) => new RegExp(`yield\\s*\\*\\s*${name}\\b(?!\\s*[.(])`).test(source))
    )
  },
}
