import type { Schedule } from "../Schedule.ts"
import type { Strategy } from "./Strategy.ts"

/** Takes exactly the choices of a recorded schedule, and Effect's own everywhere else. */
export const replay = (schedule: Schedule): Strategy => {
  let decision = -1
  let next = 0
  return {
    decides: true,
    choose: (_kind, choices) => {
      decision++
      if (schedule[next]?.[0] !== decision) return 0
      const choice = schedule[next++]?.[1] ?? 0
      return choice < choices ? choice : 0
    },
  }
}
