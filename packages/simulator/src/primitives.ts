import { Context, Deferred, Effect, Fiber, Latch, PubSub, Queue, Semaphore, Tracer } from "effect"

/** One operation of Effect's runtime, as a tracer sees it. */
export interface Primitive {
  readonly "~effect/Effect/identifier"?: string
  /** What an `Async` operation does to be woken up. */
  readonly register?: unknown
}

/** The kind of an operation: `Sync`, `Async`, `Success`, … */
export const kindOf = (primitive: Primitive): string => primitive["~effect/Effect/identifier"] ?? ""

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
 * How Effect's own primitives wait: the texts of their `register` functions. A fiber that waits in
 * any other way waits for something outside of Effect.
 */
const effectWaits: ReadonlySet<string> = await learnWaits()

/** The same, by their lengths: comparing with the few of one length is faster than hashing a text. */
const effectWaitsByLength = new Map<number, Array<string>>()
for (const text of effectWaits) {
  const sameLength = effectWaitsByLength.get(text.length)
  if (sameLength === undefined) effectWaitsByLength.set(text.length, [text])
  else sameLength.push(text)
}

/** Whether an `Async` operation waits for another fiber rather than for the world outside. */
export const waitsForEffect = (primitive: Primitive): boolean => {
  const text = String(primitive.register)
  return effectWaitsByLength.get(text.length)?.includes(text) === true
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

async function learnWaits(): Promise<ReadonlySet<string>> {
  const waits: ReadonlyArray<Effect.Effect<unknown, unknown>> = [
    Effect.never,
    Effect.flatMap(Deferred.make<void>(), Deferred.await),
    Effect.flatMap(Latch.make(), (latch) => latch.await),
    Effect.flatMap(Queue.unbounded<number>(), Queue.take),
    Effect.flatMap(Queue.unbounded<number>(), (queue) => Queue.takeN(queue, 2)),
    Effect.flatMap(Queue.bounded<number>(1), (queue) => Queue.offerAll(queue, [1, 2])),
    Effect.flatMap(Queue.bounded<number>(1), (queue) =>
      Effect.andThen(Queue.offer(queue, 1), Queue.offer(queue, 2)),
    ),
    Effect.flatMap(Queue.unbounded<number>(), Queue.await),
    Effect.flatMap(Semaphore.make(0), (semaphore) => semaphore.take(1)),
    Effect.scoped(
      Effect.flatMap(PubSub.unbounded<number>(), (pubsub) =>
        Effect.flatMap(PubSub.subscribe(pubsub), PubSub.take),
      ),
    ),
    Effect.flatMap(Effect.forkDetach(Effect.never), Fiber.join),
    Effect.flatMap(Effect.forkDetach(Effect.never), Fiber.await),
    Effect.flatMap(Effect.forkDetach(Effect.never), (fiber) => Fiber.awaitAll([fiber])),
    Effect.flatMap(Effect.forkDetach(Effect.never), (fiber) => Fiber.joinAll([fiber])),
    Effect.flatMap(
      Effect.forkDetach(Effect.uninterruptible(Effect.never), { startImmediately: true }),
      Fiber.interrupt,
    ),
    Effect.all([Effect.never, Effect.never], { concurrency: "unbounded" }),
    Effect.forEach([1, 2], () => Effect.never, { concurrency: 1 }),
    Effect.race(Effect.never, Effect.never),
    Effect.raceFirst(Effect.never, Effect.never),
    Effect.awaitAllChildren(Effect.forkChild(Effect.never, { startImmediately: true })),
  ]
  const seen = await Promise.all(waits.map(observe))
  return new Set(
    seen
      .flat()
      .filter(([primitive]) => kindOf(primitive) === "Async")
      .map(([primitive]) => String(primitive.register)),
  )
}
