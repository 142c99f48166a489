import type { Misconception } from "../../Misconception.ts"

/** An `async` function, or a function that returns a promise, in the place of one that returns an Effect. */
export const asyncForEffect: Misconception = {
  id: "asyncForEffect",
  title: "You returned a promise where an Effect is expected.",
  explanation:
    "Were an Effect a kind of promise, one could stand for the other. A promise is work that has begun; an Effect is a plan, which can be run twice, stopped, or never run. An `async` function always gives a promise. Return an Effect: in `Effect.gen` and `Effect.fn` `yield*` stands where `await` stood, and `Effect.tryPromise` makes one of a function that returns a promise.",
  recognise: ({ run }) =>
    run.ending._tag === "Completed" &&
    run.ending.exit._tag === "Failure" &&
    run.ending.exit.reasons.some(
      (reason) =>
        reason._tag === "Die" &&
        /Not a valid effect: \[object Promise\]/.test(JSON.stringify(reason.defect)),
    ),
}
