import { Api } from "@fiberlings/core"
import { Effect, Exit, Schema } from "effect"

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
  const exits = yield* Effect.forEach(fields, (field) => Effect.exit(checkField(field)), {
    concurrency: "unbounded",
  })
  const wrong = fields.filter((_, index) => {
    const exit = exits[index]
    return exit !== undefined && Exit.isFailure(exit)
  })
  if (wrong.length > 0) return yield* new FormInvalid({ fields: wrong })
  return exits.filter(Exit.isSuccess).map(({ value }) => value)
})
