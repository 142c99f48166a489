import { effectNames } from "../../effectCalls.ts"
import { neverUsedAfterClose } from "../../expectations/resources.ts"
import type { Misconception } from "../../Misconception.ts"

/** `Effect.scoped` around the opening alone, because the type of the opening asks for a scope. */
export const tooEarly: Misconception = {
  id: "tooEarly",
  title: "You closed the scope before the work that needs the connection had begun.",
  explanation:
    "The type of an `acquireRelease` asks for a scope, and `Effect.scoped` on the spot silences it; no compiler complains. But `Effect.scoped` does not mark something as closeable: it runs what it wraps and then closes the scope. Around the opening alone it hands out a connection that is closed already. Put it around all the work that uses the connection.",
  recognise: ({ run, source }) => {
    const names = effectNames(source)
    return (
      !neverUsedAfterClose(run).holds &&
      names.has("scoped") &&
      !["acquireUseRelease", "ensuring", "onExit"].some((name) => names.has(name))
    )
  },
}
