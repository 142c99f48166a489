import { calls } from "@fiberlings/core"
import { pausesBetween } from "../../expectations/tries.ts"
import type { Misconception } from "../../Misconception.ts"

/** Two schedules put together with `Schedule.min`, where both should have a say. */
export const minForMax: Misconception = {
  id: "minForMax",
  title: "You put two schedules together so that the more eager one decides.",
  explanation:
    "`Schedule.min` takes the shorter of the two pauses, and goes on as long as one of them does. `Schedule.recurs` asks for no pause at all and ends; `Schedule.exponential` waits and never ends: so the first tries came at once, and then there was no limit. `Schedule.max` takes the longer pause and stops when one of them stops.",
  recognise: ({ run, source }) =>
    /\bSchedule\.min\b/.test(source) &&
    calls(run, "Geocoder.locate").length > 1 &&
    pausesBetween(run, "Geocoder.locate")[0] === 0,
}
