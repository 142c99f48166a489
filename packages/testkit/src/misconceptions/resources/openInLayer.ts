import { neverBeganToClose } from "../../closing.ts"
import type { Misconception } from "../../Misconception.ts"
import { layerMakers } from "../../providing.ts"

/** A layer that opens and does not say how to close, as if layers knew how. */
export const openInLayer: Misconception = {
  id: "openInLayer",
  title: "Your layer opens the connection, and nothing in it says how to close it.",
  explanation:
    "A layer closes what was acquired in it, but it cannot guess how. When the work has ended it runs the finalizers that the making has registered, and a plain `Database.open` registers none. Acquire the connection in the layer as you would in a scope: with `Effect.acquireRelease`, or with `Database.connect`, which does that.",
  recognise: ({ run, source }) =>
    neverBeganToClose(run) &&
    layerMakers(source).some((maker) => /\bDatabase\s*\.\s*open\b/.test(maker)) &&
    !/\bclose\b/.test(source),
}
