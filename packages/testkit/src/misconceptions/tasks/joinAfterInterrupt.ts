import { interrupted } from "../../expectations/exits.ts"
import { callOf } from "../../callOf.ts"
import type { Misconception } from "../../Misconception.ts"

/** Joining a fiber that one has interrupted. */
export const joinAfterInterrupt: Misconception = {
  id: "joinAfterInterrupt",
  title: "You joined the fiber that you had interrupted.",
  explanation:
    "`Fiber.join` makes the fiber's end your own. It was interrupted, so your program ends as interrupted there, and its last lines never run. `Fiber.interrupt` has already waited for the end: after it there is nothing to wait for. Who wants to know how the fiber ended asks with `Fiber.await`.",
  recognise: ({ run, source }) =>
    interrupted(run).holds &&
    callOf(run, "window")?.outcome === "success" &&
    callOf(run, "export")?.outcome === "interrupt" &&
    callOf(run, "free space") === undefined &&
    /\bFiber\.interrupt\w*\([\s\S]*\bFiber\.join/.test(source),
}
