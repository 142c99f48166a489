import { Effect, Schema } from "effect"
import type { Duration } from "effect"
import { underConditions } from "./Conditions.ts"
import { isolate } from "./Isolated.ts"
import { recordCall } from "./ServiceRecorder.ts"

/** An API answered with an error instead of data. */
export class RequestFailed extends Schema.TaggedError<RequestFailed>()("RequestFailed", {
  name: Schema.String,
}) {
  override get message() {
    return `${this.name} did not answer the request`
  }
}

/** Asks `name` for its data. Takes `duration` and cannot fail; answers with `Data from <name>`. */
const fetch = (name: string, duration: Duration.Input): Effect.Effect<string> =>
  isolate(
    recordCall(
      "Api.fetch",
      name,
      Effect.as(underConditions(name, duration, Effect.void), `Data from ${name}`),
    ),
  )

/** Asks `name` for its data. Takes `duration`; fails with `RequestFailed` when the API is down. */
const request = (name: string, duration: Duration.Input): Effect.Effect<string, RequestFailed> =>
  isolate(
    recordCall(
      "Api.request",
      name,
      Effect.as(
        underConditions(
          name,
          duration,
          Effect.failSync(() => new RequestFailed({ name })),
        ),
        `Data from ${name}`,
      ),
    ),
  )

/**
 * Somebody else's HTTP API, as far as concurrency is concerned: calls that take time and may fail.
 * How it behaves in a run is decided by `Conditions`. Needs no layer, so that the first chapters
 * can do without services.
 */
export const Api = Object.freeze({ fetch, request })
