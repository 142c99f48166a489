import type { Misconception } from "../../Misconception.ts"
import { neverEnds } from "../../neverEnds.ts"

/** Waiting for a set or map to be empty that holds a fiber which never ends. */
export const endlessInTheSet: Misconception = {
  id: "endlessInTheSet",
  title: "You waited until all fibers had ended, and one among them never ends.",
  explanation:
    "A set or a map is a good owner for a fiber: it is interrupted when the scope closes. But `awaitEmpty` waits for every fiber in it, and one of these has no end, so the scope never closes. What only accompanies the others does not belong among them: `Effect.forkScoped` gives it to the scope itself.",
  recognise: ({ run, source }) => neverEnds(run) && /\.awaitEmpty\b/.test(source),
}
