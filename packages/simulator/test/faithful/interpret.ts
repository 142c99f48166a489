import {
  Deferred,
  Effect,
  Fiber,
  Option,
  Queue,
  Random,
  Ref,
  Schedule,
  type Scope,
  Semaphore,
} from "effect"
import { describeExit } from "./describeExit.ts"
import { type Concurrency, named, type Pause, type Program } from "./Program.ts"

/** What a step becomes: a value that can be printed, an error that is a text or has a tag. */
type Meaning = Effect.Effect<unknown, unknown, Scope.Scope>

/** Told of each step that begins and ends, by its place in the program. */
export type Note = (step: string, what: string) => Effect.Effect<void>

interface World {
  readonly note: Note
  readonly fibers: Map<number, Fiber.Fiber<unknown, unknown>>
  readonly deferreds: ReadonlyArray<Deferred.Deferred<unknown, unknown>>
  readonly queues: ReadonlyArray<Queue.Queue<number, unknown>>
  readonly semaphore: Semaphore.Semaphore
  readonly ref: Ref.Ref<number>
}

/** A program as an Effect, with what it shares made anew for each run. */
export const interpret = Effect.fnUntraced(function* (program: Program, note: Note) {
  const world: World = {
    note,
    fibers: new Map(),
    deferreds: yield* Effect.all(
      Array.from({ length: named.deferreds }, () => Deferred.make<unknown, unknown>()),
    ),
    queues: [yield* Queue.unbounded<number, unknown>(), yield* Queue.bounded<number, unknown>(1)],
    semaphore: yield* Semaphore.make(named.permits),
    ref: yield* Ref.make(0),
  }
  return yield* Effect.scoped(meaning(program, "main", world))
}, Random.withSeed("the same on both sides"))

/** A step with a note of its beginning and of its end. */
const meaning = (step: Program, place: string, world: World): Meaning => {
  const name = `${place}:${step.op}`
  const told = Effect.onExit(
    Effect.suspend(() => bare(step, place, world)),
    (exit) => world.note(name, describeExit(exit)),
  )
  return Effect.andThen(world.note(name, "begins"), told)
}

const bare = (step: Program, place: string, world: World): Meaning => {
  const part = (inner: Program, label: string | number) =>
    meaning(inner, `${place}.${label}`, world)
  const parts = (inner: ReadonlyArray<Program>) => inner.map(part)
  switch (step.op) {
    case "succeed":
      return Effect.succeed(step.value)
    case "fail":
      return Effect.fail(step.error)
    case "die":
      return Effect.die(step.defect)
    case "interruptSelf":
      return Effect.interrupt
    case "yield":
      return Effect.yieldNowWith(step.priority)
    case "compute":
      return countTo(step.turns)
    case "sleep":
      return Effect.sleep(step.ms)
    case "sleepRandomly":
      return Effect.flatMap(Random.nextIntBetween(1, step.most), (ms) => Effect.sleep(ms))
    case "sequence":
      return Effect.all(parts(step.steps))
    case "all":
      return Effect.all(parts(step.steps), { concurrency: step.concurrency })
    case "allResults":
      return Effect.map(
        Effect.all(parts(step.steps), { concurrency: step.concurrency, mode: "result" }),
        (results) => results.map((result) => result._tag),
      )
    case "forEach":
      return forEach(parts(step.steps), step.concurrency)
    case "race":
      return step.steps.map(part).reduce((one, other) => Effect.race(one, other))
    case "raceFirst":
      return step.steps.map(part).reduce((one, other) => Effect.raceFirst(one, other))
    case "raceAll":
      return Effect.raceAll(parts(step.steps))
    case "raceAllFirst":
      return Effect.raceAllFirst(parts(step.steps))
    case "timeout":
      return Effect.timeout(part(step.step, "inTime"), step.ms)
    case "timeoutOption":
      return Effect.map(
        Effect.timeoutOption(part(step.step, "inTime"), step.ms),
        Option.match({ onNone: () => "too late", onSome: (value) => value }),
      )
    case "timeoutOrElse":
      return Effect.timeoutOrElse(part(step.step, "inTime"), {
        duration: step.ms,
        orElse: () => part(step.other, "tooLate"),
      })
    case "forkChild":
    case "forkDetach":
    case "forkScoped": {
      const options = { startImmediately: step.startImmediately }
      const body = part(step.step, "forked")
      const forked: Effect.Effect<Fiber.Fiber<unknown, unknown>, never, Scope.Scope> = step.op ===
      "forkChild"
        ? Effect.forkChild(body, options)
        : step.op === "forkDetach"
          ? Effect.forkDetach(body, options)
          : Effect.forkScoped(body, options)
      return Effect.map(forked, (fiber) => void world.fibers.set(step.fiber, fiber))
    }
    case "join":
      return withForked(world, step.fiber, Fiber.join)
    case "awaitFiber":
      return withForked(world, step.fiber, (fiber) => Effect.map(Fiber.await(fiber), describeExit))
    case "interrupt":
      return withForked(world, step.fiber, Fiber.interrupt)
    case "deferredAwait":
      return Deferred.await(world.deferreds[step.deferred]!)
    case "deferredSucceed":
      return Deferred.succeed(world.deferreds[step.deferred]!, place)
    case "deferredFail":
      return Deferred.fail(world.deferreds[step.deferred]!, `failed by ${place}`)
    case "deferredInterrupt":
      return Deferred.interrupt(world.deferreds[step.deferred]!)
    case "withPermits":
      return world.semaphore.withPermits(step.permits)(part(step.step, "permitted"))
    case "withPermitsIfAvailable":
      return Effect.map(
        world.semaphore.withPermitsIfAvailable(step.permits)(part(step.step, "permitted")),
        Option.getOrElse(() => "not available"),
      )
    case "offer":
      return Queue.offer(world.queues[step.queue]!, place.length)
    case "take":
      return Queue.take(world.queues[step.queue]!)
    case "takeAll":
      return Queue.takeAll(world.queues[step.queue]!)
    case "poll":
      return Effect.map(
        Queue.poll(world.queues[step.queue]!),
        Option.getOrElse(() => "empty"),
      )
    case "end":
      return Queue.fail(world.queues[step.queue]!, "ended")
    case "shutdown":
      return Queue.shutdown(world.queues[step.queue]!)
    case "refIncrement":
      return Ref.updateAndGet(world.ref, (count) => count + 1)
    case "refReadThenWrite":
      return Effect.gen(function* () {
        const count = yield* Ref.get(world.ref)
        yield* part(step.step, "between")
        yield* Ref.set(world.ref, count + 1)
        return count + 1
      })
    case "scoped":
      return Effect.scoped(part(step.step, "scoped"))
    case "acquireRelease":
      return Effect.acquireRelease(part(step.acquire, "acquired"), () =>
        Effect.ignore(part(step.release, "released")),
      )
    case "addFinalizer":
      return Effect.addFinalizer((exit) =>
        Effect.andThen(
          world.note(place, `is told ${describeExit(exit)}`),
          Effect.ignore(part(step.cleanUp, "clean-up")),
        ),
      )
    case "ensuring":
      return Effect.ensuring(part(step.step, "guarded"), Effect.ignore(part(step.cleanUp, "after")))
    case "onExit":
      return Effect.onExit(part(step.step, "guarded"), (exit) =>
        Effect.andThen(
          world.note(place, `is told ${describeExit(exit)}`),
          Effect.ignore(part(step.cleanUp, "after")),
        ),
      )
    case "onInterrupt":
      return Effect.onInterrupt(part(step.step, "guarded"), () =>
        Effect.ignore(part(step.cleanUp, "after")),
      )
    case "onError":
      return Effect.onError(part(step.step, "guarded"), () =>
        Effect.ignore(part(step.cleanUp, "after")),
      )
    case "uninterruptible":
      return Effect.uninterruptible(part(step.step, "masked"))
    case "interruptible":
      return Effect.interruptible(part(step.step, "open"))
    case "uninterruptibleMask":
      return Effect.uninterruptibleMask((restore) =>
        Effect.all([
          part(step.before, "before"),
          restore(part(step.restored, "restored")),
          part(step.after, "after"),
        ]),
      )
    case "retry": {
      let turn = 0
      const failing = Effect.suspend(() =>
        ++turn > step.failures ? part(step.step, turn) : Effect.fail(`turn ${turn}`),
      )
      return Effect.retry(failing, { schedule: schedule(step.pause), times: step.times })
    }
    case "repeat": {
      let turn = 0
      const again = Effect.suspend(() => part(step.step, ++turn))
      return Effect.repeat(again, { schedule: schedule(step.pause), times: step.times })
    }
    case "catch":
      return Effect.catch(part(step.step, "tried"), () => part(step.handler, "caught"))
    case "catchCause":
      return Effect.catchCause(part(step.step, "tried"), () => part(step.handler, "caught"))
    case "exit":
      return Effect.map(Effect.exit(part(step.step, "tried")), describeExit)
  }
}

const countTo = Effect.fnUntraced(function* (turns: number) {
  let count = 0
  while (count < turns) count = yield* Effect.suspend(() => Effect.succeed(count + 1))
  return count
})

const forEach = (steps: ReadonlyArray<Meaning>, concurrency: Concurrency) =>
  Effect.forEach(steps, (step) => step, { concurrency })

const withForked = (
  world: World,
  number: number,
  use: (fiber: Fiber.Fiber<unknown, unknown>) => Meaning,
): Meaning =>
  Effect.suspend(() => {
    const fiber = world.fibers.get(number)
    return fiber === undefined ? Effect.succeed("nobody") : use(fiber)
  })

const schedule = ({ kind, ms }: Pause): Schedule.Schedule<unknown> => {
  switch (kind) {
    case "none":
      return Schedule.forever
    case "spaced":
      return Schedule.spaced(ms)
    case "fixed":
      return Schedule.fixed(ms)
    case "exponential":
      return Schedule.exponential(ms)
    case "jittered":
      return Schedule.jittered(Schedule.spaced(ms))
  }
}
