import type { AwaitedPrimitive } from "@fiberlings/core"
import {
  Context,
  Deferred,
  Effect,
  Fiber,
  Latch,
  Predicate,
  PubSub,
  Queue,
  Semaphore,
  Tracer,
} from "effect"

/** One operation of Effect's runtime, as a tracer sees it. */
export interface Primitive {
  readonly "~effect/Effect/identifier"?: string
  /** What an `Async` operation does to be woken up. */
  readonly register?: unknown
}

/** The kind of an operation: `Sync`, `Async`, `Success`, … */
export const kindOf = (primitive: Primitive): string => primitive["~effect/Effect/identifier"] ?? ""

/** False for what is no Effect and was given as one: the runtime ends the fiber, and calls nothing. */
export const isPrimitive = (value: unknown): boolean =>
  Predicate.hasProperty(value, "~effect/Effect/evaluate")

/** What an operation does. A program can make one that calls itself as it likes, but not this. */
const actOf = (primitive: object): unknown => Reflect.get(primitive, "~effect/Effect/evaluate")

/** Operations that only note what is to be done next, in the fiber alone: nobody can notice them. */
const local: ReadonlySet<unknown> = new Set(
  [
    Effect.flatMap(Effect.void, () => Effect.void),
    Effect.catchCause(Effect.fail(1), () => Effect.succeed(1)),
    Effect.matchCauseEffect(Effect.void, {
      onSuccess: () => Effect.void,
      onFailure: () => Effect.void,
    }),
  ].map(actOf),
)
export const isLocal = (primitive: object): boolean => local.has(actOf(primitive))

const yields = actOf(Effect.yieldNow)

/** Whether the operation lets others go first. */
export const isYield = (primitive: object): boolean => actOf(primitive) === yields

/**
 * What an operation returns when its fiber stops running. The runtime does not export this value, so
 * it is taken from an operation that certainly stops.
 */
export const stopped: unknown = await observe(Effect.yieldNow).then(
  (seen) => seen.find(([primitive]) => kindOf(primitive) === "Yield")?.[1],
)

/**
 * How Effect's own primitives wait: what waits with which text as its `register` function. A fiber
 * that waits in any other way waits for something outside of Effect.
 */
const effectWaits: ReadonlyMap<string, AwaitedPrimitive> = await learnWaits()

/** The same, by the lengths of the texts: comparing with the few of one length beats hashing a text. */
const effectWaitsByLength = new Map<number, Array<readonly [string, AwaitedPrimitive]>>()
for (const wait of effectWaits) {
  const sameLength = effectWaitsByLength.get(wait[0].length)
  if (sameLength === undefined) effectWaitsByLength.set(wait[0].length, [wait])
  else sameLength.push(wait)
}

/** What of Effect's an `Async` operation waits for; undefined when it is the world outside. */
export const awaitedBy = (primitive: Primitive): AwaitedPrimitive | undefined => {
  const text = String(primitive.register)
  return effectWaitsByLength.get(text.length)?.find(([known]) => known === text)?.[1]
}

/** Runs `effect` until it waits, and tells each operation with what it returned. */
async function observe(
  effect: Effect.Effect<unknown, unknown>,
): Promise<ReadonlyArray<readonly [Primitive, unknown]>> {
  const seen: Array<readonly [Primitive, unknown]> = []
  const tracer = Tracer.make({
    span: Tracer.nativeTracer.span,
    context: (primitive, fiber) => {
      const returned = primitive["~effect/Effect/evaluate"](fiber)
      seen.push([primitive as Primitive, returned])
      return returned
    },
  })
  const fiber = Effect.runForkWith(Context.make(Tracer.Tracer, tracer))(effect)
  await Promise.resolve()
  fiber.interruptUnsafe()
  return seen
}

async function learnWaits(): Promise<ReadonlyMap<string, AwaitedPrimitive>> {
  // What a later one has in common with an earlier one, such as waiting for ever, is the earlier one.
  const waits: ReadonlyArray<readonly [AwaitedPrimitive, Effect.Effect<unknown, unknown>]> = [
    ["never", Effect.never],
    ["Deferred", Effect.flatMap(Deferred.make<void>(), Deferred.await)],
    ["Latch", Effect.flatMap(Latch.make(), (latch) => latch.await)],
    ["Queue", Effect.flatMap(Queue.unbounded<number>(), Queue.take)],
    ["Queue", Effect.flatMap(Queue.unbounded<number>(), (queue) => Queue.takeN(queue, 2))],
    ["Queue", Effect.flatMap(Queue.unbounded<number>(), Queue.await)],
    [
      "Queue (full)",
      Effect.flatMap(Queue.bounded<number>(1), (queue) => Queue.offerAll(queue, [1, 2])),
    ],
    [
      "Queue (full)",
      Effect.flatMap(Queue.bounded<number>(1), (queue) =>
        Effect.andThen(Queue.offer(queue, 1), Queue.offer(queue, 2)),
      ),
    ],
    ["Semaphore", Effect.flatMap(Semaphore.make(0), (semaphore) => semaphore.take(1))],
    [
      "PubSub",
      Effect.scoped(
        Effect.flatMap(PubSub.unbounded<number>(), (pubsub) =>
          Effect.flatMap(PubSub.subscribe(pubsub), PubSub.take),
        ),
      ),
    ],
    ["fiber", Effect.flatMap(Effect.forkDetach(Effect.never), Fiber.join)],
    ["fiber", Effect.flatMap(Effect.forkDetach(Effect.never), Fiber.await)],
    ["fiber", Effect.flatMap(Effect.forkDetach(Effect.never), (fiber) => Fiber.awaitAll([fiber]))],
    ["fiber", Effect.flatMap(Effect.forkDetach(Effect.never), (fiber) => Fiber.joinAll([fiber]))],
    [
      "fiber",
      Effect.flatMap(
        Effect.forkDetach(Effect.uninterruptible(Effect.never), { startImmediately: true }),
        Fiber.interrupt,
      ),
    ],
    ["fiber", Effect.all([Effect.never, Effect.never], { concurrency: "unbounded" })],
    ["fiber", Effect.forEach([1, 2], () => Effect.never, { concurrency: 1 })],
    ["fiber", Effect.race(Effect.never, Effect.never)],
    ["fiber", Effect.raceFirst(Effect.never, Effect.never)],
    ["fiber", Effect.awaitAllChildren(Effect.forkChild(Effect.never, { startImmediately: true }))],
  ]
  const learned = new Map<string, AwaitedPrimitive>()
  const all = await Promise.all(waits.map(([, effect]) => observe(effect)))
  for (const [index, seen] of all.entries()) {
    for (const [primitive] of seen) {
      const text = String(primitive.register)
      const awaited = waits[index]?.[0]
      if (kindOf(primitive) !== "Async" || awaited === undefined || learned.has(text)) continue
      learned.set(text, awaited)
    }
  }
  return learned
}
