import { neverBeganToClose } from "../../closing.ts"
import { effectCalls } from "../../effectCalls.ts"
import { succeeds } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** The close stands where one user of the connection is, not where connections are made. */
export const closedByOneUser: Misconception = {
  id: "closedByOneUser",
  title: "You close the connection in one of its users, and the others leave theirs open.",
  explanation:
    "That is enough as long as nobody else calls `connect`. Here another program calls it too, in a scope of its own, and found nothing there that closes. Let `connect` itself promise the close, with `Effect.acquireRelease`: then each connection brings its close along, and a user only says, with `Effect.scoped`, until when it is needed.",
  recognise: ({ run, source }) =>
    succeeds(run).holds &&
    neverBeganToClose(run) &&
    /\bconnect\s*=\s*(?:\(\s*\w+(?:\s*:\s*string)?\s*\)\s*=>\s*)?Database\s*\.\s*open\b/.test(
      source,
    ) &&
    effectCalls(source).some(
      ({ argument, name }) =>
        ["acquireRelease", "acquireUseRelease"].includes(name) &&
        /\bconnect\b/.test(argument) &&
        /\bclose\b/.test(argument),
    ),
}
