import { fibers } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"
import { goesOnAfter } from "../../goesOnFor.ts"

/** `forkChild` in a function, as if the child ended with the function. */
export const forkChildInHelper: Misconception = {
  id: "forkChildInHelper",
  title: "You forked a child, and it outlived the function that forked it.",
  explanation:
    "A `TaskGroup` ends with its block. A child fiber ends with its parent, and the parent is the _fiber_ that ran your function, not the function. That fiber goes on with what the caller does next, and so does the child. `Effect.forkScoped` ties the task to a scope instead, and `Effect.scoped` closes that scope where you want it to end.",
  recognise: ({ run, source }) => {
    const [late] = goesOnAfter(run)
    return (
      /\bEffect\.forkChild\b/.test(source) &&
      late !== undefined &&
      run.leaked.length === 0 &&
      fibers(run).some((fiber) => fiber.fiber === late.fiber && fiber.parent === 1)
    )
  },
}
