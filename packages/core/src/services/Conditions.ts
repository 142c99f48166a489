import { Context, Effect } from "effect"
import type { Duration, Fiber } from "effect"
import { type Concealed, conceal, reveal } from "./concealed.ts"
import { recorderOf, ServiceRecorder } from "./ServiceRecorder.ts"

/** How the outside world treats one kind of call in a run. */
export interface Condition {
  /** How long the call takes, in place of what the program asked for. */
  readonly takes?: Duration.Input
  /**
   * `fails`: with the call's typed error (a call that has none succeeds). `refuses`: with the typed
   * error that another try would not change, where the call has one beside the other. `dies`: with a
   * defect. `hangs`: never answers, until it is interrupted.
   */
  readonly outcome?: "succeeds" | "fails" | "refuses" | "dies" | "hangs"
}

/**
 * By the subject of a call (`users`) or its operation (`Database.query`). A list is for the first
 * call, the second and so on; its last one stays.
 */
export type Conditions = Readonly<Record<string, Condition | ReadonlyArray<Condition>>>

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

/** How often each key has been asked for under these conditions: of this run alone, as they are. */
const asked = new WeakMap<object, Map<string, number>>()

const conditionFor = (handle: object, all: Conditions, key: string): Condition | undefined => {
  const some = Object.hasOwn(all, key) ? all[key] : undefined
  if (some === undefined || !isList(some)) return some
  const counts = asked.get(handle) ?? new Map<string, number>()
  const before = counts.get(key) ?? 0
  asked.set(handle, counts.set(key, before + 1))
  return some[Math.min(before, some.length - 1)]
}

const isList = (some: Condition | ReadonlyArray<Condition>): some is ReadonlyArray<Condition> =>
  Array.isArray(some)

/**
 * What the weather around `fiber` is for each key, asked once per call; undefined when the program
 * has made that weather itself.
 */
export const conditionsAround = (
  fiber: Fiber.Fiber<unknown, unknown>,
): ((key: string) => Condition | undefined) | undefined => {
  const handle = fiber.getRef(CurrentConditions)
  const conditions = reveal(handle)
  const recorder = recorderOf(fiber.getRef(ServiceRecorder))
  if (conditions === undefined || !recorder.areConditions(handle, handle === fairWeather)) {
    return undefined
  }
  return (key) => conditionFor(handle, conditions, key)
}

/** What a program dies of that has put conditions of its own in place. */
export const ownConditions = () => new Error("This program has put conditions of its own in place.")

/**
 * A call that takes `usual` and then succeeds, unless the conditions for `key` say otherwise.
 * `failure` is its typed error (nothing for a call that cannot fail); `refusal` is the other one,
 * for a call that has two.
 */
export const underConditions = <E>(
  key: string,
  usual: Duration.Input,
  failure: Effect.Effect<void, E>,
  refusal: Effect.Effect<void, E> = failure,
): Effect.Effect<void, E> =>
  Effect.withFiber((fiber) => {
    const conditions = conditionsAround(fiber)
    if (conditions === undefined) return Effect.die(ownConditions())
    const condition = conditions(key)
    if (condition?.outcome === "hangs") return Effect.never
    const wait = Effect.sleep(condition?.takes ?? usual)
    if (condition?.outcome === "fails") return Effect.andThen(wait, failure)
    if (condition?.outcome === "refuses") return Effect.andThen(wait, refusal)
    if (condition?.outcome === "dies") {
      return Effect.andThen(wait, Effect.die(new Error(`${key} broke down`)))
    }
    return wait
  })
