import { recordCall } from "@fiberlings/core"
import { Clock, Effect } from "effect"

/** Something that comes from outside at a moment: milliseconds of virtual time after the start. */
export interface Arrival<A> {
  readonly at: number
  readonly what: A
}

/**
 * What arrives over time, as a program sees it: an Effect that waits for the next one and gives it,
 * and `undefined` from the moment `endsAt` on. What has arrived while nobody waited is given at
 * once. The waiting is recorded as a call of `service` about `subject`. New each time it is run.
 * Where it `dies` at its end, whoever waits then gets a defect instead.
 */
export const arriving = <A>(
  service: string,
  subject: string,
  arrivals: ReadonlyArray<Arrival<A>>,
  endsAt: number,
  end: "closes" | "dies" = "closes",
): Effect.Effect<Effect.Effect<A | undefined>> =>
  Effect.map(Clock.currentTimeMillis, (start) => {
    let given = 0
    const next = Effect.gen(function* () {
      const arrival = arrivals[given++]
      const passed = (yield* Clock.currentTimeMillis) - start
      const wait = (arrival?.at ?? endsAt) - passed
      if (wait > 0) yield* Effect.sleep(wait)
      if (arrival === undefined && end === "dies") {
        return yield* Effect.die(new Error(`${subject}: this has broken down`))
      }
      return arrival?.what
    })
    return recordCall(service, subject, next)
  })
