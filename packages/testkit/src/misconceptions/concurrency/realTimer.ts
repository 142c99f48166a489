import type { Misconception } from "../../Misconception.ts"

/** `setTimeout` in a promise, to wait a while. */
export const realTimer: Misconception = {
  id: "realTimer",
  title: "You waited with a timer of JavaScript's own.",
  explanation:
    "`setTimeout` in a promise is how an async function waits. Effect knows nothing of that timer: it cannot stop it when the program is interrupted, and a test has to wait for it by the clock on the wall. To wait for a call, `yield*` it, which is enough; for a pause that you want, there is `Effect.sleep`.",
  recognise: ({ run, source }) =>
    run.ending._tag === "Uncontrolled" &&
    /\bset(Timeout|Interval|Immediate)\b/.test(source) &&
    !/\brun(Promise|Fork|Sync)\w*\b/.test(source),
}
