import type { Misconception } from "../../Misconception.ts"

/** Leaving Effect to do with promises what Effect does itself. */
export const promiseAll: Misconception = {
  id: "promiseAll",
  title: "You left Effect and went on with promises.",
  explanation:
    "`Effect.runPromise` starts a program of its own: nobody can interrupt its fibers, and its time and its errors are lost to the program around it. It belongs at the edge of an application, once. Inside, `Effect.all` does what `Promise.all` does, and keeps the fibers together.",
  recognise: ({ run, source }) =>
    run.ending._tag === "Uncontrolled" &&
    /\brunPromise(Exit|With)?\b/.test(source) &&
    /\bPromise\.(all|allSettled|race|any)\b/.test(source),
}
