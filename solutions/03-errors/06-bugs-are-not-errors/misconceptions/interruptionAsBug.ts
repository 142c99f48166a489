import { Api } from "@fiberlings/core"
import { Cause, Effect, Schema } from "effect"

export interface CustomerFile {
  readonly customer: string
  readonly text: string
}

export const wakeDeveloper = Api.fetch("developer", "1 second")

export class NotJson extends Schema.TaggedError<NotJson>()("NotJson", {
  text: Schema.String,
}) {}

export const readRows = (text: string) =>
  Effect.try({
    try: (): ReadonlyArray<unknown> => JSON.parse(text),
    catch: () => new NotJson({ text }),
  })

/** Sends the rows of a file, and answers with their number. */
export const importFile = Effect.fn("importFile")(function* ({ customer, text }: CustomerFile) {
  const rows = yield* readRows(text)
  yield* Api.request(customer, "1 second")
  return rows.length
})

export const report = (file: CustomerFile) => {
  const { customer } = file
  return importFile(file).pipe(
    Effect.onError((cause) => (Cause.hasFails(cause) ? Effect.void : wakeDeveloper)),
    Effect.matchCause({
      onSuccess: (rows) => ({ customer, status: "done", rows }),
      onFailure: (cause) => ({ customer, status: Cause.hasFails(cause) ? "refused" : "bug" }),
    }),
  )
}
