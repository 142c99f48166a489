import { Cause, type Duration, Effect, Exit, Schema } from "effect"
import { Api } from "../services/Api.ts"
import { EventLog } from "../services/EventLog.ts"

/** The error that one operation of the scenario `errors` fails with. */
export class OperationFailed extends Schema.TaggedError<OperationFailed>()("OperationFailed", {
  operation: Schema.String,
}) {
  override get message() {
    return `Simulated error in ${this.operation}`
  }
}

/** How the operations of `errors` ended, in the order in which they were started. */
export interface Errors {
  readonly outcomes: ReadonlyArray<readonly [operation: string, Exit.Exit<string, OperationFailed>]>
  readonly elapsed: Duration.Duration
}

const operation = Effect.fnUntraced(
  function* (name: string, duration: Duration.Input, fails: boolean) {
    const { log } = yield* EventLog
    yield* log(`🔄 Starting ${name}...`)
    yield* Api.fetch(name, duration)
    if (fails) return yield* new OperationFailed({ operation: name })
    yield* log(`✅ Completed ${name}`)
    return `Success: ${name}`
  },
  (running, name) =>
    Effect.flatMap(EventLog, ({ log }) =>
      running.pipe(
        Effect.tapError((error) => log(`❌ Error in ${name}: ${error.message}`)),
        Effect.onInterrupt(() => log(`🛑 Interrupted ${name}`)),
      ),
    ),
)

/**
 * A failure is a value, and what it does to the others is a decision. Three operations run at the
 * same time and the second fails with `OperationFailed` after 0.5 s.
 *
 * Each operation's outcome is kept, so the failure stays where it happened and the others complete.
 * With `failFast` nothing holds it back: the first failure interrupts what still runs, here the
 * third operation, which takes 0.7 s then instead of 0.2 s.
 *
 * Takes about 0.5 s. Cannot fail: how the operations ended is the result.
 */
export const errors = Effect.fnUntraced(function* (
  options: { readonly failFast?: boolean } = {},
): Effect.fn.Return<Errors> {
  const failFast = options.failFast === true
  const operations = [
    ["Operation-1", operation("Operation-1", "300 millis", false)],
    ["Operation-2", operation("Operation-2", "500 millis", true)],
    ["Operation-3", operation("Operation-3", failFast ? "700 millis" : "200 millis", false)],
  ] as const
  const { log } = yield* EventLog
  const [elapsed, exits] = yield* Effect.timed(
    (failFast ? untilOneFails : toTheEnd)(operations.map(([, running]) => running)),
  )
  const outcomes = exits.map((exit, index) => [operations[index]?.[0] ?? "", exit] as const)

  yield* log(failFast ? "\n📊 Results (the first failure interrupted the rest):" : "\n📊 Results:")
  for (const [name, exit] of outcomes) yield* log(`   ${name}: ${showOutcome(name, exit)}`)
  return { outcomes, elapsed }
})

type Operations = ReadonlyArray<Effect.Effect<string, OperationFailed>>

const toTheEnd = (operations: Operations) =>
  Effect.forEach(operations, Effect.exit, { concurrency: "unbounded" })

const untilOneFails = Effect.fnUntraced(function* (operations: Operations) {
  const exits = operations.map((): Exit.Exit<string, OperationFailed> => Exit.interrupt())
  const noted = operations.map((running, index) =>
    Effect.onExit(running, (exit) => Effect.sync(() => (exits[index] = exit))),
  )
  // Success or failure: how each operation ended has been noted.
  yield* Effect.result(Effect.all(noted, { concurrency: "unbounded" }))
  return exits
})

const showOutcome = (name: string, exit: Exit.Exit<string, OperationFailed>): string => {
  if (Exit.isSuccess(exit)) return exit.value
  if (Cause.hasInterruptsOnly(exit.cause)) return `Interrupted: ${name}`
  return Cause.hasDies(exit.cause) ? `Died: ${name}` : `Failed: ${name}`
}
