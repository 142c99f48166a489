import type { Misconception } from "../../Misconception.ts"

/** A `function*` handed over as it is. */
export const generatorForEffect: Misconception = {
  id: "generatorForEffect",
  title: "You gave a generator where an Effect is wanted.",
  explanation:
    "Calling an `async` function starts its work. Calling a `function*` only makes a generator: nobody goes through its lines, and it is no Effect. Put `Effect.fn(…)` around it where a function that returns an Effect is wanted, and `Effect.gen(…)` where an Effect is.",
  recognise: ({ run }) =>
    run.ending._tag === "Completed" &&
    run.ending.exit._tag === "Failure" &&
    run.ending.exit.reasons.some(
      (reason) =>
        reason._tag === "Die" &&
        /Not a valid effect: \[object Generator\]/.test(JSON.stringify(reason.defect)),
    ),
}
