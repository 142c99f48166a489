import { Api } from "@fiberlings/core"
import { Effect, Schema } from "effect"

export class FieldInvalid extends Schema.TaggedError<FieldInvalid>()("FieldInvalid", {
  field: Schema.String,
}) {}

export class FormInvalid extends Schema.TaggedError<FormInvalid>()("FormInvalid", {
  fields: Schema.Array(Schema.String),
}) {}

/** Asks the service behind this field. Fails with `FieldInvalid` when it refuses. */
export const checkField = (field: string) =>
  Api.request(field, "1 second").pipe(Effect.mapError(() => new FieldInvalid({ field })))

export const submit = (fields: ReadonlyArray<string>) =>
  Effect.validate(fields, checkField, { concurrency: 10 }).pipe(
    Effect.mapError((errors) => new FormInvalid({ fields: errors.map(({ field }) => field) })),
  )
