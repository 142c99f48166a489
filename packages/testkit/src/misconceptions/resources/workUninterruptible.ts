import { calls } from "@fiberlings/core"
import { effectNames } from "../../effectCalls.ts"
import { interrupted } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** Protecting all of it, the long work too. */
export const workUninterruptible: Misconception = {
  id: "workUninterruptible",
  title: "You made all of it uninterruptible, the long work too.",
  explanation:
    "Then no interruption comes between the steps, that is true. But whoever interrupts wants the work to stop, and now has to wait until it is done, however long that takes. Only the few steps that belong together need protection. `Effect.uninterruptibleMask` protects them and gives you `restore`, which makes the long part interruptible again.",
  recognise: ({ run, source }) => {
    const some = calls(run, "Api.request")
    return (
      interrupted(run).holds &&
      some.length > 0 &&
      some.every(({ outcome }) => outcome === "success") &&
      ["uninterruptible", "uninterruptibleMask"].some((name) => effectNames(source).has(name))
    )
  },
}
