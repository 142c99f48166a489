import { Effect, Option } from "effect"
import { readJournal } from "./Journal.ts"

/** What there is to say when an update was cut off: some files may not be in their place. */
export const unfinishedNotice = Effect.gen(function* () {
  const journal = Option.getOrUndefined(yield* Effect.orElseSucceed(readJournal, Option.none))
  if (journal === undefined) return undefined
  return {
    short: "An update was cut off before its end. Finish it with: npx fiberlings update",
    more: `Until then some of your files may be in ${journal.backups}/`,
  }
})
