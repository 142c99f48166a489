import { finalizing } from "../../closing.ts"
import { effectCalls, effectNames } from "../../effectCalls.ts"
import { interrupted } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"
import { payment } from "../../payments.ts"

/** Two steps put together, in a chain, a generator or a fiber, as if that protected them. */
export const pairInterruptible: Misconception = {
  id: "pairInterruptible",
  title: "You put the two steps together, and an interruption still stops them.",
  explanation:
    "One Effect made of two looks like one step, and a fiber of its own looks out of reach. But an interruption stops what it finds inside of an Effect: in a call and between two calls. A child fiber is interrupted with its parent, too. That the two belong together has to be said: `Effect.uninterruptible` around the pair lets an interruption wait until both are done.",
  recognise: ({ run, source }) => {
    const { charge, record } = payment(run)
    const names = effectNames(source)
    return (
      interrupted(run).holds &&
      (charge === "interrupt" || (charge === "success" && record !== "success")) &&
      run.leaked.length === 0 &&
      !finalizing.some((name) => names.has(name)) &&
      (puttingTogether.some((name) => names.has(name)) ||
        effectCalls(source).filter(({ name }) => name === "gen").length > 1)
    )
  },
}

const puttingTogether = ["all", "andThen", "flatMap", "fnUntraced", "forkChild", "tap", "zip"]
