import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** A counter made where the Effect is described, so one for all of its runs. */
export const countMadeOnce: Misconception = {
  id: "countMadeOnce",
  title: "You made the count beside the Effect, so the second run went on with it.",
  explanation:
    "Calling the function would be enough if the call were the work, as with a promise. It only describes the work, and the same description can be run many times; a variable made beside it is made once for all of them. What belongs to one run is made in it: in `Effect.gen` or `Effect.suspend`, in a parameter, or by `Effect.retry` itself.",
  recognise: ({ run, source }) => {
    const tries = calls(run, "Geocoder.locate").length
    return tries > 4 && tries < 8 && /^\s+(?:let|var)\s+\w/m.test(source)
  },
}
