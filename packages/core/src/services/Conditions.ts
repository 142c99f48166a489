import { Context, Effect } from "effect"
import type { Duration } from "effect"

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

/**
 * The weather that a check runs a program in, by the subject of a call (`users`) or the operation
 * (`Database.query`). Where nothing is said, every call succeeds in the time it names.
 */
export const Conditions = Context.Reference<Readonly<Record<string, Condition>>>(
  "@fiberlings/core/services/Conditions",
  { defaultValue: () => ({}) },
)

/** Runs `effect` in this weather: `program.pipe(withConditions({ billing: { outcome: "fails" } }))`. */
export const withConditions =
  (conditions: Readonly<Record<string, Condition>>) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
    Effect.provideService(effect, Conditions, conditions)

/**
 * A call that takes `usual` and then succeeds, unless the conditions for `key` say otherwise.
 * `failure` is its typed error; `never` for a call that cannot fail.
 */
export const underConditions = <E>(
  key: string,
  usual: Duration.Input,
  failure: Effect.Effect<void, E>,
): Effect.Effect<void, E> =>
  Effect.flatMap(Conditions, (conditions) => {
    const condition = Object.hasOwn(conditions, key) ? conditions[key] : undefined
    if (condition?.outcome === "hangs") return Effect.never
    const wait = Effect.sleep(condition?.takes ?? usual)
    if (condition?.outcome === "fails") return Effect.andThen(wait, failure)
    if (condition?.outcome === "dies") {
      return Effect.andThen(wait, Effect.die(new Error(`${key} broke down`)))
    }
    return wait
  })
