import { Api } from "@fiberlings/core"
import { Effect, Fiber, Result, Schema } from "effect"

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
  const fibers = yield* Effect.forEach(fields, (field) =>
    Effect.forkDetach(Effect.result(checkField(field))),
  )
  const outcomes = yield* Fiber.joinAll(fibers)
  const wrong = outcomes.filter(Result.isFailure).map(({ failure }) => failure.field)
  if (wrong.length > 0) return yield* new FormInvalid({ fields: wrong })
  return outcomes.filter(Result.isSuccess).map(({ success }) => success)
})
