import { Workshop } from "@fiberlings/grader"
import { Console, Effect, Path } from "effect"
import { NotWritable } from "./UpdateErrors.ts"

/** A part of `setup/`, which is plain JavaScript: see lock.mjs there. */
interface Lock {
  readonly nameWorker: (pid: number) => void
  readonly release: () => void
}
interface LockModule {
  readonly acquireLock: (
    folder: string,
    options: { readonly onWait: (pid: number) => void; readonly signal: AbortSignal },
  ) => Promise<Lock>
}

/**
 * One update at a time, until the scope closes. It also waits for a git that an update was killed
 * over and that is still writing.
 */
export const updateLock = Effect.gen(function* () {
  const path = yield* Path.Path
  const { root } = yield* Workshop
  const run = Effect.runForkWith(yield* Effect.context<never>())
  const onWait = (pid: number) => {
    run(Console.error(`Another update is at work here (process ${pid}); waiting for it …`))
  }
  const file = new URL("../../../../setup/src/lock.mjs", import.meta.url).href
  const { acquireLock } = yield* Effect.promise((): Promise<LockModule> => import(file))
  const folder = path.join(root, ".fiberlings")
  return yield* Effect.acquireRelease(
    Effect.tryPromise({
      try: (signal) => acquireLock(path.join(folder, "update-lock"), { onWait, signal }),
      catch: (error) => new NotWritable({ folder, reason: String(error) }),
    }),
    (lock) => Effect.sync(lock.release),
    { interruptible: true },
  )
})
