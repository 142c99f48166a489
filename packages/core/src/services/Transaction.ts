import { Effect } from "effect"
import { underConditions } from "./Conditions.ts"
import { QueryFailed } from "./QueryFailed.ts"
import { recordCall, recorderOf, ServiceRecorder } from "./ServiceRecorder.ts"

/**
 * Several changes that become valid together or not at all. Whoever began it has to end it, once: by
 * `commit` or by `rollback`. Anything that is done with it after its end dies.
 */
export interface Transaction {
  readonly name: string
  /** Takes 0.2 s; answers with `Done: <statement>`. */
  readonly execute: (statement: string) => Effect.Effect<string, QueryFailed>
  /** Makes all changes valid. Takes 0.1 s and cannot fail. */
  readonly commit: Effect.Effect<void>
  /** Undoes all changes. Takes 0.1 s and cannot fail. */
  readonly rollback: Effect.Effect<void>
}

/** Begins a transaction; takes 0.1 s. Ending it is up to the caller. */
export const begin = Effect.fnUntraced(function* (name: string) {
  const recorder = recorderOf(yield* ServiceRecorder)
  return yield* recordCall(
    "Database.begin",
    name,
    Effect.map(underConditions("Database.begin", "100 millis", Effect.void), () =>
      transaction(name, recorder),
    ),
  )
})

const transaction = (name: string, recorder: ServiceRecorder): Transaction => {
  const resource = recorder.resourceOpened(name)
  let ended: string | undefined

  const unlessEnded = <A, E>(work: Effect.Effect<A, E>): Effect.Effect<A, E> =>
    Effect.suspend(() =>
      ended === undefined ? work : Effect.die(new Error(`${name} had already been ${ended}`)),
    )

  const end = (operation: string, past: string) =>
    recordCall(
      `Database.${operation}`,
      name,
      unlessEnded(
        Effect.map(underConditions(`Database.${operation}`, "100 millis", Effect.void), () => {
          ended = past
          recorder.resourceClosed(resource)
        }),
      ),
    )

  const execute = Effect.fnUntraced(function* (statement: string) {
    recorder.resourceUsed(resource, "execute")
    const failure = Effect.failSync(() => new QueryFailed({ query: statement }))
    yield* recordCall(
      "Database.execute",
      statement,
      unlessEnded(underConditions(statement, "200 millis", failure)),
    )
    return `Done: ${statement}`
  })

  return Object.freeze({
    name,
    execute,
    commit: end("commit", "committed"),
    rollback: end("rollback", "rolled back"),
  })
}
