import { resources } from "@fiberlings/core"
import { neverBeganToClose } from "../../closing.ts"
import { effectCalls } from "../../effectCalls.ts"
import { interrupted } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"
import { otherProtection } from "./ensuringAfterOpen.ts"

/** A variable for the connection, made before it opens, and a finalizer that looks into it. */
export const notedAfterOpen: Misconception = {
  id: "notedAfterOpen",
  title: "You promised the close in time, but your variable gets the connection too late.",
  explanation:
    "The opening ends in one step, and your program writes the connection down in the next one. An interruption can arrive between the two: then the connection is open, and your finalizer finds an empty variable. `Effect.acquireUseRelease` leaves no such gap: it hands the connection to its release itself, and while it opens it cannot be interrupted.",
  recognise: ({ run, source }) =>
    interrupted(run).holds &&
    neverBeganToClose(run) &&
    resources(run).every((resource) => resource.used.length === 0) &&
    closesNoted(source) &&
    !otherProtection.some((name) => effectCalls(source).some((call) => call.name === name)),
}

const closesNoted = (source: string): boolean => {
  const noted = /\b(?:let|var)\b/.test(source)
  const opening = source.search(/\bDatabase\s*\.\s*(?:open|connect)\b/)
  return effectCalls(source).some(
    ({ argument, name }) =>
      ["ensuring", "onExit", "addFinalizer"].includes(name) &&
      /\bclose\b/.test(argument) &&
      (noted || source.indexOf(argument) < opening),
  )
}
