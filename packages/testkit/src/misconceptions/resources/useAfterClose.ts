import { neverUsedAfterClose } from "../../expectations/resources.ts"
import type { Misconception } from "../../Misconception.ts"

/** Handing a resource out of the part of the program in which it is open. */
export const useAfterClose: Misconception = {
  id: "useAfterClose",
  title: "You used the connection after it had been closed.",
  explanation:
    "That would be right if the connection stayed open for as long as you hold it. But it is open only while the use runs: `Effect.acquireUseRelease` closes it as soon as its second function has ended, and `Effect.scoped` as soon as the Effect that it wraps has ended. Whatever needs the open connection has to be part of that.",
  recognise: ({ run }) => !neverUsedAfterClose(run).holds,
}
