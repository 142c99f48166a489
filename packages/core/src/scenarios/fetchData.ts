import { type Duration, Effect } from "effect"
import { Api } from "../services/Api.ts"
import { EventLog } from "../services/EventLog.ts"

/** `Api.fetch`, telling the event log when it starts and when it has finished. */
export const fetchData = Effect.fnUntraced(function* (name: string, duration: Duration.Input) {
  const { log } = yield* EventLog
  yield* log(`📥 Starting to fetch ${name}...`)
  const data = yield* Api.fetch(name, duration)
  yield* log(`✅ Finished fetching ${name}`)
  return data
})
