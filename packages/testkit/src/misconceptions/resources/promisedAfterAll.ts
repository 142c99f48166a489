import { calls } from "@fiberlings/core"
import { neverBeganToClose } from "../../closing.ts"
import { effectCalls, effectNames } from "../../effectCalls.ts"
import { dies } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** Several things are opened first, and only then are their closes promised. */
export const promisedAfterAll: Misconception = {
  id: "promisedAfterAll",
  title: "You promise the closes only when all of them are open.",
  explanation:
    "Once the promises are made, they are kept on every way out. But when the third cannot be opened, the lines that promise are never reached, and nobody closes the first two. Each has to be promised together with its own opening, before the next one is opened: an `Effect.acquireRelease` for each.",
  recognise: ({ run, source }) =>
    dies(run).holds &&
    calls(run, "Database.open").some(({ outcome }) => outcome === "defect") &&
    neverBeganToClose(run) &&
    effectCalls(source).some(
      ({ argument, name }) =>
        ["addFinalizer", "ensuring", "onExit"].includes(name) &&
        /\bclose\b/.test(argument) &&
        !/\bopen\b/.test(argument),
    ) &&
    !["acquireRelease", "acquireUseRelease"].some((name) => effectNames(source).has(name)),
}
