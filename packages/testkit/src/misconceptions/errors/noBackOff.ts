import { calls } from "@fiberlings/core"
import { pausesBetween } from "../../expectations/tries.ts"
import type { Misconception } from "../../Misconception.ts"

/** Trying again at once, without a pause. */
export const noBackOff: Misconception = {
  id: "noBackOff",
  title: "You asked again at once, without a pause.",
  explanation:
    "That would be enough if each try had its own luck. A service that is too busy now is as busy a moment later, and tries in quick succession make it worse. Give the retry a `schedule`: it says how long to wait before each further try.",
  recognise: ({ run }) => {
    const subjects = new Set(calls(run, "Geocoder.locate").map((call) => call.subject))
    const pauses = [...subjects].flatMap((subject) =>
      pausesBetween(run, "Geocoder.locate", subject),
    )
    return pauses.length > 0 && pauses.length < 4 && pauses.every((pause) => pause === 0)
  },
}
