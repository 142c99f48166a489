import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** Fibers joined one after another, so that a failure is heard only when its turn has come. */
export const joinsInOrder: Misconception = {
  id: "joinsInOrder",
  title: "You waited for one fiber after another, and heard of the failure when its turn came.",
  explanation:
    "As long as all goes well the order of the joins costs nothing: the last one is over when the slowest fiber is. But while you wait for one fiber you are deaf to the others, and one that has failed waits for you. You want to listen to all of them at once: then the first failure ends the waiting, and what still runs can be stopped.",
  recognise: ({ run, source }) => {
    const failed = calls(run).find((call) => call.outcome === "failure")
    return (
      failed?.end !== undefined &&
      run.elapsed > failed.end &&
      run.ending._tag === "Completed" &&
      run.ending.exit._tag === "Failure" &&
      /\bEffect\.fork\w+\b/.test(source) &&
      /\bFiber\.(join|await)\b/.test(source) &&
      !/\bFiber\.(join|await)All\b|\buninterruptible|\bEffect\.(result|exit|option)\b/.test(source)
    )
  },
}
