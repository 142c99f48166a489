import type { Misconception } from "../../Misconception.ts"

/** A detached fiber that is stopped by what comes after the fork: an interruption fits between. */
export const detachThenGuard: Misconception = {
  id: "detachThenGuard",
  title: "You detached the fiber first, and saw to its end only in a later step.",
  explanation:
    "From its second step on, your program stops the fiber in every case. But an interruption can come just between the two: the detached fiber is already there, and nothing knows yet that it has to be stopped. A fiber that is forked as a child or into a scope has an owner from its first moment, with no gap.",
  recognise: ({ run, source }) =>
    run.leaked.length > 0 &&
    run.trace.events.some((event) => event._tag === "ProgramInterrupted") &&
    /\bEffect\.forkDetach\b/.test(source) &&
    /\bFiber\.interrupt/.test(source),
}
