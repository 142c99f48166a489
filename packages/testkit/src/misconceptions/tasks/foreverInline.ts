import { calls, mostInFlight } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** Work that never ends, run by `yield*` in front of the other work. */
export const foreverInline: Misconception = {
  id: "foreverInline",
  title: "You ran the endless work in your own fiber, so the next line is never reached.",
  explanation:
    "A call of `setInterval` comes back at once. `yield*` runs an Effect to its end, and this one has none. Work that goes on beside yours needs a fiber of its own: a fork starts one and lets your fiber go on.",
  recognise: ({ run, source }) =>
    run.ending._tag !== "Completed" &&
    new Set(calls(run).map((call) => call.subject)).size === 1 &&
    calls(run).length > 10 &&
    calls(run).every((call) => call.fiber === 1) &&
    mostInFlight(calls(run)) === 1 &&
    /yield\s*\*/.test(source),
}
