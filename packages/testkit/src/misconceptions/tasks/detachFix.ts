import type { Misconception } from "../../Misconception.ts"

/** `forkDetach` as the cure for a child that is interrupted too soon. */
export const detachFix: Misconception = {
  id: "detachFix",
  title: "You detached the fiber, so nobody owns it.",
  explanation:
    "`Effect.forkDetach` seems to be the cure for a fiber that is interrupted too soon, and while all goes well you see no difference. But a detached fiber has no parent: here your program came to an early end, and the fiber went on, with nobody left to read its result or to stop it. What `Effect.forkChild` makes can be joined and interrupted just as well, and never outlives your program.",
  recognise: ({ run, source }) =>
    run.leaked.length > 0 &&
    run.ending._tag === "Completed" &&
    run.ending.exit._tag === "Failure" &&
    /\bEffect\.forkDetach\b/.test(source),
}
