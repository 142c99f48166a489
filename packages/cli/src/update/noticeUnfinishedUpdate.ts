import { Console, Effect, Option } from "effect"
import { readJournal } from "./Journal.ts"

/** Says in a line that an update was cut off, where one was: some files may not be in their place. */
export const noticeUnfinishedUpdate = Effect.gen(function* () {
  const journal = Option.getOrUndefined(yield* Effect.orElseSucceed(readJournal, Option.none))
  if (journal === undefined) return
  yield* Console.error(
    `An update was cut off before its end. Finish it with: npx fiberlings update (until then some of your files may be in ${journal.backups}/)`,
  )
})
