import { calls, fibers } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** A fork that was kept as a description where it should have run, and ran only at the end. */
export const forkedWhenYielded: Misconception = {
  id: "forkedWhenYielded",
  title: "You described a fork, and ran it only later.",
  explanation:
    "A promise is under way from the line that makes it. `Effect.forkChild(…)` is a description like any other: the fork happens where you yield it, and by then all that stands above has been waited for. With `yield*` at the fork itself it happens there, and what you keep is the fiber.",
  recognise: ({ run, source }) => {
    const some = calls(run)
    const [firstFork] = fibers(run).filter((fiber) => fiber.parent === 1)
    return (
      keptAndYielded(source) &&
      firstFork !== undefined &&
      some.some((call) => call.fiber === 1) &&
      some.every((call) => call.fiber !== 1 || call.endStep < firstFork.startStep)
    )
  },
}

/** A fork that was given a name or put into a list, and something of that name that is yielded. */
const keptAndYielded = (source: string): boolean => {
  const named = source.matchAll(/\b(?:const|let)\s+(\w+)\s*=\s*Effect\.fork\w+\s*\(/g)
  const listed = source.matchAll(/\b(\w+)\.push\(\s*Effect\.fork\w+\s*\(/g)
  return (
    [...named].some(([, name]) => new RegExp(`\\byield\\*\\s+${name}\\b`).test(source)) ||
    [...listed].some(([, name]) => new RegExp(`\\bEffect\\.all\\(${name}\\b`).test(source))
  )
}
