/** How many of an `all` or a `forEach` may run at once. */
export type Concurrency = 1 | 2 | "unbounded"

/** What a `retry` or `repeat` does between two turns. `ms` are milliseconds of virtual time. */
export interface Pause {
  readonly kind: "none" | "spaced" | "fixed" | "exponential" | "jittered"
  readonly ms: number
}

/**
 * A small Effect program as data, so that it can be generated, printed, made smaller and run on two
 * runtimes. Fibers, Deferreds and Queues are named by a small number: a program has a few of each,
 * and one Semaphore and one Ref. What a step means is said in `interpret.ts`.
 */
export type Program =
  | { readonly op: "succeed"; readonly value: number }
  | { readonly op: "fail"; readonly error: string }
  | { readonly op: "die"; readonly defect: string }
  | { readonly op: "interruptSelf" }
  /** Lower priorities go first; Effect's usual one is 0. */
  | { readonly op: "yield"; readonly priority: number }
  /** Counts so far without a pause of its own: Effect makes one after 2,048 operations. */
  | { readonly op: "compute"; readonly turns: number }
  | { readonly op: "sleep"; readonly ms: number }
  /** Sleeps for a time drawn from `Random`, up to `most`. */
  | { readonly op: "sleepRandomly"; readonly most: number }
  | { readonly op: "sequence"; readonly steps: ReadonlyArray<Program> }
  | {
      readonly op: "all" | "forEach" | "allResults"
      readonly concurrency: Concurrency
      readonly steps: ReadonlyArray<Program>
    }
  | {
      readonly op: "race" | "raceFirst" | "raceAll" | "raceAllFirst"
      readonly steps: ReadonlyArray<Program>
    }
  | { readonly op: "timeout" | "timeoutOption"; readonly ms: number; readonly step: Program }
  | {
      readonly op: "timeoutOrElse"
      readonly ms: number
      readonly step: Program
      readonly other: Program
    }
  | {
      readonly op: "forkChild" | "forkDetach" | "forkScoped"
      readonly fiber: number
      readonly startImmediately: boolean
      readonly step: Program
    }
  /** Of the last fiber that was forked under this number; nothing where there is none yet. */
  | { readonly op: "join" | "awaitFiber" | "interrupt"; readonly fiber: number }
  | {
      readonly op: "deferredAwait" | "deferredSucceed" | "deferredFail" | "deferredInterrupt"
      readonly deferred: number
    }
  | { readonly op: "withPermits"; readonly permits: number; readonly step: Program }
  | { readonly op: "withPermitsIfAvailable"; readonly permits: number; readonly step: Program }
  | {
      readonly op: "offer" | "take" | "takeAll" | "poll" | "end" | "shutdown"
      readonly queue: number
    }
  | { readonly op: "refIncrement" }
  /** Reads the Ref, does `step`, writes what it read plus one: where others come between, it shows. */
  | { readonly op: "refReadThenWrite"; readonly step: Program }
  | { readonly op: "scoped"; readonly step: Program }
  | { readonly op: "acquireRelease"; readonly acquire: Program; readonly release: Program }
  | { readonly op: "addFinalizer"; readonly cleanUp: Program }
  | {
      readonly op: "ensuring" | "onExit" | "onInterrupt" | "onError"
      readonly step: Program
      readonly cleanUp: Program
    }
  | { readonly op: "uninterruptible" | "interruptible"; readonly step: Program }
  /** Uninterruptible but for `restored`, which comes between the other two. */
  | {
      readonly op: "uninterruptibleMask"
      readonly before: Program
      readonly restored: Program
      readonly after: Program
    }
  /** `step`, which fails by itself the first `failures` times, at most `times` times more. */
  | {
      readonly op: "retry"
      readonly times: number
      readonly pause: Pause
      readonly failures: number
      readonly step: Program
    }
  | { readonly op: "repeat"; readonly times: number; readonly pause: Pause; readonly step: Program }
  | { readonly op: "catch" | "catchCause"; readonly step: Program; readonly handler: Program }
  | { readonly op: "exit"; readonly step: Program }

/** The steps directly inside of a step. */
const inside = (program: Program): ReadonlyArray<Program> =>
  Object.values(program)
    .flat()
    .filter((part): part is Program => typeof part === "object" && part !== null && "op" in part)

/** The kinds of all steps of a program. */
export const opsOf = (program: Program): ReadonlyArray<Program["op"]> => [
  program.op,
  ...inside(program).flatMap(opsOf),
]

/** How many of each there are in a program. */
export const named = { fibers: 3, deferreds: 2, queues: 2, permits: 2 } as const

const everyOp: Record<Program["op"], true> = {
  succeed: true,
  fail: true,
  die: true,
  interruptSelf: true,
  yield: true,
  compute: true,
  sleep: true,
  sleepRandomly: true,
  sequence: true,
  all: true,
  forEach: true,
  allResults: true,
  race: true,
  raceFirst: true,
  raceAll: true,
  raceAllFirst: true,
  timeout: true,
  timeoutOption: true,
  timeoutOrElse: true,
  forkChild: true,
  forkDetach: true,
  forkScoped: true,
  join: true,
  awaitFiber: true,
  interrupt: true,
  deferredAwait: true,
  deferredSucceed: true,
  deferredFail: true,
  deferredInterrupt: true,
  withPermits: true,
  withPermitsIfAvailable: true,
  offer: true,
  take: true,
  takeAll: true,
  poll: true,
  end: true,
  shutdown: true,
  refIncrement: true,
  refReadThenWrite: true,
  scoped: true,
  acquireRelease: true,
  addFinalizer: true,
  ensuring: true,
  onExit: true,
  onInterrupt: true,
  onError: true,
  uninterruptible: true,
  interruptible: true,
  uninterruptibleMask: true,
  retry: true,
  repeat: true,
  catch: true,
  catchCause: true,
  exit: true,
}

/** Every kind of step there is. The compiler misses one that is left out. */
export const ops: ReadonlyArray<string> = Object.keys(everyOp)
