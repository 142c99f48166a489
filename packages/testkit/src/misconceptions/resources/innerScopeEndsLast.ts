import type { Misconception } from "../../Misconception.ts"
import { secondOf } from "../../predictions.ts"

/** An inner scope that is believed to hand what it holds to the outer one. */
export const innerScopeEndsLast: Misconception = {
  id: "innerScopeEndsLast",
  title: "You kept the list open until the outer scope ends.",
  explanation:
    "What is opened inside of something does belong to the nearest scope, and here two are around it. The nearer one is the `Effect.scoped` of `count`: it ends when the counting ends, and closes the list then. Only what is opened outside of it stays open. Look which `Effect.scoped` wraps the line that opens the list.",
  recognise: ({ run }) => {
    const at = (message: string) => secondOf(run, message)
    return (at("list closed") ?? 0) >= 5
  },
}
