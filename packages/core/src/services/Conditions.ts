import { Context, Effect } from "effect"
import type { Duration } from "effect"
import { type Concealed, conceal, reveal } from "./concealed.ts"
import { recorderOf, ServiceRecorder } from "./ServiceRecorder.ts"

/** How the outside world treats one kind of call in a run. */
export interface Condition {
  /** How long the call takes, in place of what the program asked for. */
  readonly takes?: Duration.Input
  /**
   * `fails`: with the call's typed error (a call that has none succeeds). `dies`: with a defect.
   * `hangs`: never answers, until it is interrupted.
   */
  readonly outcome?: "succeeds" | "fails" | "dies" | "hangs"
}

/** By the subject of a call (`users`) or its operation (`Database.query`). */
export type Conditions = Readonly<Record<string, Condition>>

const fairWeather = conceal<Conditions>({})

/**
 * The weather that a check runs a program in. Where nothing is said, every call succeeds in the time
 * it names. Concealed: a program must not choose its own weather, nor know how long a call will take.
 */
const CurrentConditions = Context.Reference<Concealed<Conditions>>(
  "@fiberlings/core/services/Conditions",
  { defaultValue: () => fairWeather },
)

/** Runs `effect` in this weather: `program.pipe(withConditions({ billing: { outcome: "fails" } }))`. */
export const withConditions =
  (conditions: Conditions) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.withFiber((fiber) => {
      // A handle for this run alone: one that was kept from another run does not count.
      const handle = conceal(conditions)
      recorderOf(fiber.getRef(ServiceRecorder)).conditionsSet(handle)
      return Effect.provideService(effect, CurrentConditions, handle)
    })

/**
 * A call that takes `usual` and then succeeds, unless the conditions for `key` say otherwise.
 * `failure` is its typed error; `never` for a call that cannot fail.
 */
export const underConditions = <E>(
  key: string,
  usual: Duration.Input,
  failure: Effect.Effect<void, E>,
): Effect.Effect<void, E> =>
  Effect.withFiber((fiber) => {
    const handle = fiber.getRef(CurrentConditions)
    const conditions = reveal(handle)
    const recorder = recorderOf(fiber.getRef(ServiceRecorder))
    if (conditions === undefined || !recorder.areConditions(handle, handle === fairWeather)) {
      return Effect.die(new Error("This program has put conditions of its own in place."))
    }
    const condition = Object.hasOwn(conditions, key) ? conditions[key] : undefined
    if (condition?.outcome === "hangs") return Effect.never
    const wait = Effect.sleep(condition?.takes ?? usual)
    if (condition?.outcome === "fails") return Effect.andThen(wait, failure)
    if (condition?.outcome === "dies") {
      return Effect.andThen(wait, Effect.die(new Error(`${key} broke down`)))
    }
    return wait
  })
