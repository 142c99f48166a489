import { assert, describe, it } from "@effect/vitest"
import { Api, calls, Stock, withConditions } from "@fiberlings/core"
import { Clock, Context, Deferred, Effect, Fiber, Ref, Tracer } from "effect"
import { exhaustive, explore, simulate } from "../src/index.ts"

/** A reference under a key of ours, as any program can make one. */
const under = <A>(name: string, value: A) =>
  Context.Reference<A>(`@fiberlings/core/services/${name}`, { defaultValue: () => value })

/** What a program could do to its own record, by public means alone. */
describe("a program that wants to forge its run", () => {
  it.effect("finds no recorder in its context", () =>
    Effect.gen(function* () {
      const { exit } = yield* simulate(under("ServiceRecorder", {}))
      assert.deepStrictEqual(exit?._tag === "Success" && Reflect.ownKeys(exit.value), [])
    }),
  )

  it.effect("cannot put another recorder in place, or none", () =>
    Effect.gen(function* () {
      const noting = { callStarted: () => 1, callEnded: () => {} }
      const call = Api.fetch("users", 100)
      const other = yield* simulate(
        Effect.provideService(call, under("ServiceRecorder", noting), noting),
      )
      assert.isTrue(other.exit?._tag === "Failure")
      const none = yield* simulate(
        Effect.updateContext(call, (context) =>
          Context.omit(under("ServiceRecorder", noting))(context),
        ),
      )
      assert.strictEqual(none.run.ending._tag, "Uncontrolled")
    }),
  )

  it.effect("cannot choose its weather, not even one of an earlier run", () =>
    Effect.gen(function* () {
      const Conditions = under<object>("Conditions", {})
      const fair = yield* simulate(
        Effect.flatMap(Conditions, Effect.succeed).pipe(withConditions({})),
      )
      const kept = fair.exit?._tag === "Success" ? fair.exit.value : {}
      const bad = withConditions({ bills: { outcome: "fails" } })
      for (const weather of [{}, kept]) {
        const call = Effect.provideService(Api.request("bills", 1), Conditions, weather)
        const { exit } = yield* simulate(bad(call))
        assert.isTrue(exit?._tag === "Failure")
      }
      const omitted = yield* simulate(
        bad(Effect.updateContext(Api.request("bills", 1), Context.omit(Conditions))),
      )
      assert.isTrue(omitted.exit?._tag === "Failure")
    }),
  )

  it.effect("cannot call its own steps unnoticeable, to hide a race", () =>
    Effect.gen(function* () {
      const Isolated = under("Isolated", false)
      const sale = (stock: Stock) =>
        Effect.flatMap(stock.get, (count) => stock.set(count - 1)).pipe(
          Effect.provideService(Isolated, true),
        )
      const program = Effect.gen(function* () {
        const stock = yield* Stock.make(2)
        yield* Effect.all([sale(stock), sale(stock)], { concurrency: 2 })
        return yield* stock.get
      })
      const { first } = yield* explore(program, {
        search: exhaustive({ preemptions: 2 }),
        holds: (run) => calls(run).at(-1)?.result === "0",
      })
      assert.isDefined(first)
    }),
  )

  it.effect("cannot hide steps of its own from the search", () =>
    Effect.gen(function* () {
      const underOwnTracer = <A>(effect: Effect.Effect<A>) =>
        Effect.provideService(effect, Tracer.Tracer, Tracer.nativeTracer)
      const withoutHook = <A>(effect: Effect.Effect<A>) =>
        Effect.withFiber((fiber) => {
          Reflect.set(fiber, "cache", { ...fiber.cache, tracerContext: undefined })
          return effect
        })
      const claimingToYield = <A>(effect: Effect.Effect<A>): Effect.Effect<A> =>
        Object.create(effect, { "~effect/Effect/identifier": { value: "Yield" } })
      for (const hide of [underOwnTracer, withoutHook, claimingToYield]) {
        const program = Effect.gen(function* () {
          const ref = yield* Ref.make(0)
          const add = Effect.flatMap(hide(Ref.get(ref)), (count) => hide(Ref.set(ref, count + 1)))
          yield* Effect.all([hide(add), hide(add)], { concurrency: 2, discard: true })
          return yield* Ref.get(ref)
        })
        const search = exhaustive({ preemptions: 2 })
        const { first } = yield* explore(program, {
          search,
          holds: (run) => JSON.stringify(run.ending).includes('"value":"2"'),
        })
        assert.isDefined(first, String(hide))
      }
    }),
  )

  it.effect("cannot add to the record of a run that is over", () =>
    Effect.gen(function* () {
      const kept = Deferred.makeUnsafe<void>()
      const leave = Effect.forkDetach(Effect.andThen(Deferred.await(kept), Api.fetch("late", 0)))
      const { run } = yield* simulate(Effect.andThen(leave, Effect.yieldNow))
      const before = run.trace.events.length
      yield* simulate(Deferred.succeed(kept, undefined))
      assert.lengthOf(run.trace.events, before)
    }),
  )

  it.effect("never gets hold of the fiber that simulates it", () =>
    Effect.gen(function* () {
      const seen: Array<number | undefined> = []
      const look = () => void seen.push(Fiber.getCurrent()?.id)
      const result = {
        get field() {
          look()
          return 1
        },
      }
      const program = Effect.withFiber((fiber) => {
        fiber.currentDispatcher.scheduleTask(look, 0)
        return Effect.as(Effect.sleep(1), result)
      })
      yield* simulate(program)
      assert.isAtLeast(seen.length, 2)
      assert.notInclude(seen, Fiber.getCurrent()?.id)
    }),
  )

  it.effect("gets a clock that it can only read and sleep on", () =>
    Effect.gen(function* () {
      const { exit } = yield* simulate(
        Effect.clockWith((clock) =>
          Effect.succeed([Object.isFrozen(clock), Object.keys(clock).toSorted()]),
        ),
      )
      const readable = Object.keys(yield* Clock.Clock).filter((name) =>
        /^(current|mono|sleep)/.test(name),
      )
      assert.deepStrictEqual(exit?._tag === "Success" && exit.value, [true, readable.toSorted()])
    }),
  )
})
