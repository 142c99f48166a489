import type { Misconception } from "../../Misconception.ts"

/** `Effect.runFork`, `runPromise` or `runSync` inside a program, to start something or to get a value. */
export const ownRuntime: Misconception = {
  id: "ownRuntime",
  title: "You started a second program inside the first.",
  explanation:
    "`Effect.runFork`, `runPromise` and `runSync` start the work as a program of its own: it is no child of yours, does not know your clock, and goes on when yours fails or is interrupted. Inside, `yield*` runs an Effect as a part of your program, and `Effect.forkChild` starts one beside it that stays yours.",
  recognise: ({ run, source }) =>
    (run.ending._tag === "Uncontrolled" || run.ending._tag === "Deadlocked") &&
    /\bEffect\.run(Promise|Fork|Sync)(Exit|With)?\b/.test(source),
}
