import fc from "fast-check"
import { type Concurrency, named, type Pause, type Program } from "./Program.ts"

type Arbitrary<A> = fc.Arbitrary<A>

const milliseconds = fc.integer({ min: 1, max: 300 })
const fiber = fc.nat({ max: named.fibers - 1 })
const deferred = fc.nat({ max: named.deferreds - 1 })
const queue = fc.nat({ max: named.queues - 1 })
const permits = fc.integer({ min: 1, max: named.permits })
const concurrency = fc.constantFrom<Concurrency>("unbounded", "unbounded", 2, 1)
const times = fc.integer({ min: 1, max: 3 })
const pause: Arbitrary<Pause> = fc.record({
  kind: fc.constantFrom("spaced", "none", "fixed", "exponential", "jittered"),
  ms: milliseconds,
})
const forkKind = fc.constantFrom("forkChild", "forkDetach", "forkScoped")

/** Now and then 0, which makes way for others and takes no time. */
const sleep: Arbitrary<Program> = fc
  .oneof({ weight: 9, arbitrary: milliseconds }, { weight: 1, arbitrary: fc.constant(0) })
  .map((ms) => ({ op: "sleep", ms }))
const sequence = (...steps: ReadonlyArray<Program>): Program => ({ op: "sequence", steps })

/** Steps without steps inside, each with its weight. */
const simple: ReadonlyArray<fc.WeightedArbitrary<Program>> = [
  { weight: 12, arbitrary: sleep },
  {
    weight: 3,
    arbitrary: fc.record({ op: fc.constant("sleepRandomly"), most: fc.constant(300) }),
  },
  {
    weight: 8,
    arbitrary: fc.constantFrom(0, 0, 1, -1).map((priority) => ({ op: "yield", priority })),
  },
  { weight: 1, arbitrary: fc.constantFrom(800, 2500).map((turns) => ({ op: "compute", turns })) },
  { weight: 2, arbitrary: fc.nat({ max: 9 }).map((value) => ({ op: "succeed", value })) },
  { weight: 2, arbitrary: fc.constantFrom("a", "b").map((error) => ({ op: "fail", error })) },
  { weight: 1, arbitrary: fc.constant({ op: "die", defect: "bug" }) },
  { weight: 1, arbitrary: fc.constant({ op: "interruptSelf" }) },
  {
    weight: 7,
    arbitrary: fc.record({ op: fc.constantFrom("join", "awaitFiber", "interrupt"), fiber }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      op: fc.constantFrom("deferredSucceed", "deferredFail", "deferredInterrupt"),
      deferred,
    }),
  },
  { weight: 1, arbitrary: fc.record({ op: fc.constant("deferredAwait"), deferred }) },
  { weight: 5, arbitrary: fc.record({ op: fc.constantFrom("offer", "poll"), queue }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constantFrom("take", "takeAll"), queue }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constantFrom("end", "shutdown"), queue }) },
  { weight: 2, arbitrary: fc.constant({ op: "refIncrement" }) },
]

/** Steps around other steps. */
const around = (
  step: Arbitrary<Program>,
  cleanUp: Arbitrary<Program>,
): ReadonlyArray<fc.WeightedArbitrary<Program>> => {
  const steps = fc.array(step, { minLength: 2, maxLength: 3 })
  const startImmediately = fc.boolean()
  const fork = (body: Arbitrary<Program>) =>
    fc.record({ op: forkKind, fiber, startImmediately, step: body })
  return [
    { weight: 6, arbitrary: fc.record({ op: fc.constant("sequence"), steps }) },
    {
      weight: 5,
      arbitrary: fc.record({
        op: fc.constantFrom("all", "forEach", "allResults"),
        concurrency,
        steps,
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        op: fc.constantFrom("race", "raceFirst", "raceAll", "raceAllFirst"),
        steps,
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        op: fc.constantFrom("timeout", "timeoutOption"),
        ms: milliseconds,
        step,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        op: fc.constant("timeoutOrElse"),
        ms: milliseconds,
        step,
        other: step,
      }),
    },
    { weight: 6, arbitrary: fork(step) },
    {
      weight: 3,
      arbitrary: fc.record({
        op: fc.constantFrom("withPermits", "withPermitsIfAvailable"),
        permits,
        step,
      }),
    },
    { weight: 1, arbitrary: fc.record({ op: fc.constant("refReadThenWrite"), step }) },
    {
      weight: 4,
      arbitrary: fc.record({
        op: fc.constantFrom("scoped", "uninterruptible", "interruptible", "exit"),
        step,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        op: fc.constant("acquireRelease"),
        acquire: step,
        release: cleanUp,
      }),
    },
    { weight: 1, arbitrary: fc.record({ op: fc.constant("addFinalizer"), cleanUp }) },
    {
      weight: 3,
      arbitrary: fc.record({
        op: fc.constantFrom("ensuring", "onExit", "onInterrupt", "onError"),
        step,
        cleanUp,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        op: fc.constant("uninterruptibleMask"),
        before: step,
        restored: step,
        after: step,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        op: fc.constant("retry"),
        times,
        pause,
        failures: fc.nat({ max: 3 }),
        step,
      }),
    },
    { weight: 2, arbitrary: fc.record({ op: fc.constant("repeat"), times, pause, step }) },
    {
      weight: 2,
      arbitrary: fc.record({ op: fc.constantFrom("catch", "catchCause"), step, handler: step }),
    },
    // Several fibers that want to go on at the same moment.
    {
      weight: 4,
      arbitrary: fc
        .array(fork(step), { minLength: 2, maxLength: 3 })
        .map((forks) => sequence(...forks)),
    },
    // What waits for another fiber mostly has one that does its part, or most programs would hang.
    {
      weight: 3,
      arbitrary: fc
        .record({ kind: forkKind, fiber, startImmediately, first: step, deferred })
        .map(({ kind, first, deferred, ...rest }) =>
          sequence(
            { op: kind, ...rest, step: sequence(first, { op: "deferredSucceed", deferred }) },
            { op: "deferredAwait", deferred },
          ),
        ),
    },
    {
      weight: 3,
      arbitrary: fc
        .record({ kind: forkKind, fiber, startImmediately, first: step, queue, next: step })
        .map(({ kind, first, queue, next, ...rest }) =>
          sequence(
            { op: kind, ...rest, step: sequence(first, { op: "offer", queue }, next) },
            { op: "take", queue },
          ),
        ),
    },
    {
      weight: 3,
      arbitrary: fc
        .record({ kind: forkKind, fiber, startImmediately, step, next: step })
        .map(({ kind, next, ...rest }) =>
          sequence({ op: kind, ...rest }, next, { op: "join", fiber: rest.fiber }),
        ),
    },
  ]
}

const alone = fc.oneof(...simple)
const cleanUp = fc.oneof(...simple.slice(0, 4))

const stepWithin = (depth: number): Arbitrary<Program> =>
  depth === 0
    ? alone
    : fc.oneof({ weight: 25, arbitrary: alone }, ...around(stepWithin(depth - 1), cleanUp))

/** Programs of two to four steps, nested three deep. Made smaller, they keep being programs. */
export const programs: Arbitrary<Program> = fc.noBias(
  fc.array(stepWithin(3), { minLength: 2, maxLength: 4 }).map((steps) => sequence(...steps)),
)

/** The program with this number: always the same one. */
export const programNumber = (seed: number): Program =>
  fc.sample(programs, { seed, numRuns: 1 })[0]!
