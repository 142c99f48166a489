import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** One counter in the module for every run of the program. */
export const sharedCount: Misconception = {
  id: "sharedCount",
  title: "You keep the number of tries where all stops share it.",
  explanation:
    "A variable of the module is right for what the whole program has in common. Two stops that are looked up at the same time count each other's tries there, and one of them gives up too early. What belongs to one run is made in that run: inside of the function, in its parameters, or by `Effect.retry` itself.",
  recognise: ({ run, source }) =>
    /^(export\s+)?(let|var)\s/m.test(source) &&
    new Set(calls(run, "Geocoder.locate").map((call) => call.subject)).size > 1,
}
