import { closesAsAStep, closesInside, neverBeganToClose } from "../../closing.ts"
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
    onlyOpens(connectIn(source)) &&
    (closesInside(source, ...promising) || closesAsAStep(source)),
}

/** From where `connect` is defined to the next line that begins at the margin with a word. */
const connectIn = (source: string): string =>
  /\b(?:const|function\s*\*?)\s+connect\b[\s\S]*?(?=\n\w|$)/.exec(source)?.[0] ?? ""

const onlyOpens = (definition: string): boolean =>
  /\bDatabase\s*\.\s*open\b/.test(definition) && !/\bclose\b|\bacquire\w+/.test(definition)

const promising = ["acquireRelease", "acquireUseRelease", "addFinalizer", "ensuring", "onExit"]
