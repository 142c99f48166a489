import type { Misconception } from "../../Misconception.ts"
import { makesFresh, openTogether } from "../../providing.ts"

/** `Layer.fresh` or `{ local: true }`, taken for something that is needed to get a clean state. */
export const freshLayer: Misconception = {
  id: "freshLayer",
  title: "You ask for a fresh layer, and get a connection of its own with it.",
  explanation:
    "`Layer.fresh`, and `{ local: true }` at `Effect.provide`, are for parts that must share nothing. They build the layer although it is built already, and so they open once more. Here everybody shall share one connection: provide the plain layer, once, to all of the report.",
  recognise: ({ run, source }) => openTogether(run) && makesFresh(source),
}
