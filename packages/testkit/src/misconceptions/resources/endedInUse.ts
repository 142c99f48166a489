import { leftOpen } from "../../closing.ts"
import { interrupted } from "../../expectations/exits.ts"
import { beganToEnd } from "../../transactions.ts"
import type { Misconception } from "../../Misconception.ts"

/** Commit and rollback stand inside of the use, and the release is empty. */
export const endedInUse: Misconception = {
  id: "endedInUse",
  title: "You end the transaction inside of the use, and your release does nothing.",
  explanation:
    "Inside of the use it is reached when nothing comes between. But the use can be interrupted at any moment, also before the line that would have ended the transaction, and then only the release still runs. Leave the end to the release: it is told by an Exit how the use has ended, and cannot be interrupted.",
  recognise: ({ run, source }) =>
    interrupted(run).holds &&
    leftOpen(run) &&
    !beganToEnd(run) &&
    /\bacquireUseRelease\b/.test(source) &&
    /\bcommit\b/.test(source) &&
    /\brollback\b/.test(source) &&
    emptyRelease.test(source),
}

/** A last argument that is a function to nothing. */
const emptyRelease = /,\s*\([\w\s,]*\)\s*=>\s*Effect\s*\.\s*void\s*,?\s*\)/
