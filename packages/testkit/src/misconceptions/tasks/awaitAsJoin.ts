import type { Value } from "@fiberlings/core"
import { resultOf } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** `Fiber.await` taken for the `await` of a promise. */
export const awaitAsJoin: Misconception = {
  id: "awaitAsJoin",
  title: "You got how the fiber ended, not its result.",
  explanation:
    "`Fiber.await` does wait, like the `await` of a promise. But it gives you an _Exit_: a value that says whether the fiber succeeded or failed. So a failure would not stop your program either. `Fiber.join` waits just as long and gives you the result itself; where the fiber failed, it fails in the same way.",
  recognise: ({ run, source }) => {
    const result = resultOf(run)
    return result !== undefined && /\bFiber\.await(All)?\b/.test(source) && holdsExit(result)
  },
}

const holdsExit = (value: Value): boolean => {
  switch (value._tag) {
    case "Instance":
      return value.of.startsWith("Exit.") || value.fields.some(([, field]) => holdsExit(field))
    case "Record":
      return value.fields.some(([, field]) => holdsExit(field))
    case "Array":
      return value.items.some(holdsExit)
    default:
      return false
  }
}
