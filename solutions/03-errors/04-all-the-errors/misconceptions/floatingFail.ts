import { Api } from "@fiberlings/core"
import { Effect, Result, Schema } from "effect"

export class FieldInvalid extends Schema.TaggedError<FieldInvalid>()("FieldInvalid", {
  field: Schema.String,
}) {}

export class FormInvalid extends Schema.TaggedError<FormInvalid>()("FormInvalid", {
  fields: Schema.Array(Schema.String),
}) {}

/** Asks the service behind this field. Fails with `FieldInvalid` when it refuses. */
export const checkField = (field: string) =>
  Api.request(field, "1 second").pipe(Effect.mapError(() => new FieldInvalid({ field })))

export const submit = Effect.fn("submit")(function* (fields: ReadonlyArray<string>) {
  const results = yield* Effect.forEach(fields, (field) => Effect.result(checkField(field)), {
    concurrency: "unbounded",
  })
  const wrong = results.filter(Result.isFailure).map((r) => r.failure.field)
  if (wrong.length > 0) new FormInvalid({ fields: wrong })
  return results.filter(Result.isSuccess).map((r) => r.success)
})
