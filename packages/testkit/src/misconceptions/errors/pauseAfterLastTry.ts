import { calls } from "@fiberlings/core"
import { failsWith } from "../../expectations/exits.ts"
import { triesWithPauses } from "../../expectations/tries.ts"
import type { Misconception } from "../../Misconception.ts"

/** One more pause after the last try, for nothing. */
export const pauseAfterLastTry: Misconception = {
  id: "pauseAfterLastTry",
  title: "You waited once more after the last try.",
  explanation:
    "A pause makes sense before another try. After the last one there is none, so whoever waits for the result waits for nothing, and this is the longest pause of all. Decide first whether there will be another try, and wait only then.",
  recognise: ({ run }) => {
    const last = calls(run, "Geocoder.locate").at(-1)
    return (
      failsWith(run, "GeocoderBusy").holds &&
      last?.end !== undefined &&
      run.elapsed > last.end &&
      triesWithPauses(run, "Geocoder.locate", [200, 400, 800]).holds
    )
  },
}
