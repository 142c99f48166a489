import { Console, Effect, Option } from "effect"
import { complete } from "./complete.ts"
import { Git } from "./Git.ts"
import { readJournal } from "./Journal.ts"
import { rollBack } from "./rollBack.ts"
import { unfinished } from "./unfinished.ts"

/**
 * Brings an update that was cut off to its end: forward if the new version is there, else back.
 * Whether it is there, HEAD says: git moves it last.
 */
export const recover = Effect.gen(function* () {
  const journal = Option.getOrUndefined(yield* readJournal)
  if (journal === undefined) return
  const git = yield* Git
  const head = (yield* git.tell(["rev-parse", "HEAD"])).trimEnd()
  if (head !== journal.before) {
    yield* Console.log("An earlier update was cut off; it is finished now.")
    return yield* complete(journal)
  }
  const { left } = yield* Effect.catch(rollBack(journal), ({ message }) =>
    unfinished(journal, message),
  )
  yield* Console.log(
    [
      "An earlier update was cut off; it is undone now, and your files are as they were.",
      ...left.map((what) => `  but for ${what}`),
    ].join("\n"),
  )
}).pipe(Effect.uninterruptible)
