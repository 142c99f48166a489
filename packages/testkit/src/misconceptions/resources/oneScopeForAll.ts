import { resources } from "@fiberlings/core"
import { closesOnce, neverUsedAfterClose } from "../../expectations/resources.ts"
import type { Misconception } from "../../Misconception.ts"

/** One scope around a loop, where each turn of the loop should have its own. */
export const oneScopeForAll: Misconception = {
  id: "oneScopeForAll",
  title: "You gave all of them one scope, so each stays open until the last one is done.",
  explanation:
    "Where several things are needed together, one scope for all of them is right. But a scope closes nothing before its own end, and yours ends after the whole loop: with a thousand turns you would hold a thousand connections. Each turn needs a scope of its own: put `Effect.scoped` around what is done once per turn.",
  recognise: ({ run, source }) => {
    const opened = resources(run)
    const lastOpened = opened.at(-1)
    return (
      opened.length > 1 &&
      lastOpened !== undefined &&
      closesOnce(run).holds &&
      neverUsedAfterClose(run).holds &&
      opened.every(({ closed }) => closed.every((step) => step > lastOpened.opened)) &&
      /\bEffect\s*\.\s*scoped\b|\bScope\s*\.\s*make\b/.test(source) &&
      !/\bconcurrency\b|\bEffect\s*\.\s*fork/.test(source)
    )
  },
}
