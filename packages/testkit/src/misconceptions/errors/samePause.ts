import { pausesBetween } from "../../expectations/tries.ts"
import type { Misconception } from "../../Misconception.ts"

/** The same pause before every further try. */
export const samePause: Misconception = {
  id: "samePause",
  title: "Your pauses are all equally long.",
  explanation:
    "A fixed pause is right when you look at something again and again. Where many ask a service that is too busy, each of them should give it more room the longer the trouble lasts. `Schedule.spaced` and `Schedule.fixed` keep their pace; `Schedule.exponential` doubles its pause each time.",
  recognise: ({ run }) => {
    const [first = 0, ...others] = pausesBetween(run, "Geocoder.locate")
    return first > 0 && others.length > 0 && others.every((pause) => pause === first)
  },
}
