import type { Misconception } from "../../Misconception.ts"

/** Effects in the list of `Promise.all`. */
export const effectsToPromiseAll: Misconception = {
  id: "effectsToPromiseAll",
  title: "You handed Effects to `Promise.all`.",
  explanation:
    'The promises in its list have begun, and it waits for them. An Effect is no promise and has not begun: `Promise.all` takes it for a value that is there already and hands it back as it is. Nobody runs it. `Effect.all` takes Effects and runs them, at the same time if you say so: `{ concurrency: "unbounded" }`.',
  recognise: ({ run, source }) =>
    run.ending._tag === "Uncontrolled" &&
    /\bPromise\.(all|allSettled|race|any)\b/.test(source) &&
    !/\brunPromise(Exit|With)?\b/.test(source),
}
