import * as core from "@fiberlings/core"
import * as simulator from "@fiberlings/simulator"
import * as testkit from "@fiberlings/testkit"
import * as effect from "effect"
import { lockMembers } from "./lockMembers.ts"

const { Cause, Context, Deferred, Effect, Exit, Option, Predicate, Result, Scope } = effect

/**
 * Makes what Effect's runtime and the workshop's modules are made of unchangeable in this process:
 * the harness runs on the same Effect as the submission.
 */
export const lockEffect = (): void => {
  const modules: ReadonlyArray<unknown> = [
    effect,
    ...Object.values(effect),
    core,
    simulator,
    testkit,
  ]
  // All that the runtime is made of hangs on what it exports, or on what its values inherit.
  const exported = modules.flatMap((module) =>
    Predicate.isObject(module) ? Object.values(module) : [],
  )
  const shared = new Set<object>()
  for (const one of [...exported, ...samples()]) {
    if (typeof one === "function") {
      if (Predicate.isObject(one.prototype)) shared.add(one.prototype)
      if (isBare(one)) Object.freeze(one)
    }
    if (!Predicate.isObjectOrArray(one)) continue
    for (const above of inheritanceOf(one)) shared.add(above)
    if (isReference(one)) {
      // Its default is made when it is first asked for, and kept in it.
      settle(one)
    }
  }
  for (const one of shared) freezeShared(one)
  for (const one of [...Object.values(core), ...Object.values(testkit)]) {
    if (Predicate.isObject(one)) Object.freeze(one)
  }
}

/** Values of every kind that the runtime handles: what they inherit from is what there is to lock. */
const samples = (): ReadonlyArray<unknown> => {
  const done = Effect.void
  const onCause = { onSuccess: () => done, onFailure: () => done }
  const effects: ReadonlyArray<effect.Effect.Effect<unknown, unknown>> = [
    Effect.sync(() => performance.now()),
    Effect.suspend(() => done),
    Effect.succeed(1),
    Effect.fail(1),
    Effect.die(1),
    Effect.yieldNow,
    Effect.never,
    Effect.callback(() => {}),
    Effect.gen(function* () {}),
    Effect.map(done, () => 1),
    Effect.flatMap(done, () => done),
    Effect.andThen(done, done),
    Effect.tap(done, done),
    Effect.as(done, 1),
    Effect.exit(done),
    Effect.catch(Effect.fail(1), (error) => Effect.succeed(error)),
    Effect.catchCause(done, () => Effect.succeed(2)),
    Effect.matchCauseEffect(done, onCause),
    Effect.onExit(done, () => done),
    Effect.uninterruptible(done),
    Effect.interruptible(done),
    Effect.whileLoop({ while: () => false, body: () => done, step: () => {} }),
    Effect.withFiber(() => done),
    Effect.forkChild(done),
    Effect.provideService(done, Scope.Scope, Scope.makeUnsafe()),
    Effect.forEach([1], () => done),
    Effect.all([done]),
    Effect.sleep(1),
    Effect.withSpan(done, "span"),
    Effect.interrupt,
    Effect.scoped(done),
    Effect.clockWith(() => done),
  ]
  const fiber = Effect.runFork(done)
  return [
    ...effects,
    // What an Effect is made of when it runs shows on the way.
    ...stepsOf(Effect.forEach(effects, (one) => Effect.exit(Effect.timeoutOption(one, 1)))),
    fiber,
    fiber.currentDispatcher,
    fiber.cache,
    Cause.fail(1),
    ...Cause.fail(1).reasons,
    ...Cause.die(1).reasons,
    ...Cause.interrupt(1).reasons,
    Exit.succeed(1),
    Option.some(1),
    Option.none(),
    Result.succeed(1),
    Result.fail(1),
    Deferred.makeUnsafe(),
    Scope.makeUnsafe(),
    Context.empty(),
    effect.Ref.makeUnsafe(1),
    effect.Duration.millis(1),
    effect.Schedule.forever,
  ]
}

/** Every operation that is done while `program` runs until it waits. */
const stepsOf = (program: effect.Effect.Effect<unknown, unknown>): ReadonlyArray<unknown> => {
  const seen: Array<unknown> = []
  const tracer = effect.Tracer.make({
    span: effect.Tracer.nativeTracer.span,
    context: (primitive, fiber) => {
      seen.push(primitive)
      return primitive["~effect/Effect/evaluate"](fiber)
    },
  })
  const fiber = Effect.runForkWith(Context.make(effect.Tracer.Tracer, tracer))(program)
  fiber.interruptUnsafe()
  return seen
}

/** The default of a reference is made when it is first asked for, and kept in it. */
const settle = (reference: effect.Context.Reference<unknown>): void => {
  Context.get(Context.empty(), reference)
  const settled: object = reference
  Object.freeze(settled)
}

const isReference = (value: object): value is effect.Context.Reference<unknown> =>
  Context.isKey(value) && Context.isReference(value)

/** Whether a function has nothing of its own that might be a cache. */
const isBare = (value: object): boolean =>
  Reflect.ownKeys(value).every((name) => ["length", "name", "prototype"].includes(String(name)))

const ofLanguage: ReadonlySet<unknown> = new Set([Object.prototype, Function.prototype])

const inheritanceOf = (value: object): ReadonlyArray<object> => {
  const above: Array<object> = []
  for (let one = Object.getPrototypeOf(value); one !== null; one = Object.getPrototypeOf(one)) {
    if (ofLanguage.has(one)) break
    above.push(one)
  }
  return above
}

const freezeShared = (shared: object): void => {
  if (ofLanguage.has(shared)) return
  // An error's fields may be called as what it inherits: `name`, `message`.
  if (shared instanceof Error) {
    lockMembers(shared)
    return
  }
  for (const name of Reflect.ownKeys(shared)) {
    const member = Object.getOwnPropertyDescriptor(shared, name)
    // Effect's operations name what they may have; frozen, that would keep them from having it.
    if (member?.configurable && "value" in member && member.value === undefined) {
      Reflect.deleteProperty(shared, name)
    }
  }
  Object.freeze(shared)
}
