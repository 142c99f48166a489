import { calls } from "@fiberlings/core"
import { leftOpen } from "../../closing.ts"
import { effectCalls } from "../../effectCalls.ts"
import { dies } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** One acquire that opens several things, and one release that closes them all. */
export const oneReleaseForAll: Misconception = {
  id: "oneReleaseForAll",
  title: "You made the three one resource, with one release for all of them.",
  explanation:
    "That is fine until one of them goes wrong. A release is promised only when its whole acquire has succeeded: if the third cannot be opened, nobody closes the first two. And it stops where it fails: if one cannot be closed, those after it stay open. Give each its own `acquireRelease`; the scope runs all releases, whatever becomes of the others.",
  recognise: ({ run, source }) => {
    const broken = calls(run).some(
      ({ outcome, service }) =>
        outcome === "defect" && (service === "Database.open" || service === "Database.close"),
    )
    // Closing a scope is no release of its own.
    const closes = (text: string) => text.match(/(?<!\bScope)\.\s*close\b/g)?.length ?? 0
    return (
      dies(run).holds &&
      broken &&
      leftOpen(run) &&
      effectCalls(source).some(
        ({ argument, name }) =>
          ["acquireRelease", "acquireUseRelease", "addFinalizer", "ensuring", "onExit"].includes(
            name,
          ) && closes(argument) > 1,
      ) &&
      effectCalls(source).every(
        ({ argument, name }) =>
          !["acquireRelease", "acquireUseRelease"].includes(name) || closes(argument) !== 1,
      )
    )
  },
}
