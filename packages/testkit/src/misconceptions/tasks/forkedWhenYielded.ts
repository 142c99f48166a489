import { calls, fibers, mostInFlight } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** A fork that got a name where it should have run, and ran where its result was needed. */
export const forkedWhenYielded: Misconception = {
  id: "forkedWhenYielded",
  title: "You gave the fork a name, and ran it only later.",
  explanation:
    "A promise is under way from the line that makes it. `Effect.forkChild(…)` is a description like any other: the fork happens where you yield it, and by then all that stands above has been waited for. With `yield*` at the fork itself it happens there, and what you give a name is the fiber.",
  recognise: ({ run, source }) => {
    const named = [...source.matchAll(/\b(?:const|let)\s+(\w+)\s*=\s*Effect\.fork\w+\s*\(/g)]
    const some = calls(run)
    const [firstFork] = fibers(run).filter((fiber) => fiber.parent === 1)
    return (
      named.some(([, name]) => new RegExp(`\\byield\\*\\s+${name}\\b`).test(source)) &&
      mostInFlight(some) === 1 &&
      firstFork !== undefined &&
      some.some((call) => call.fiber === 1 && call.endStep < firstFork.startStep)
    )
  },
}
