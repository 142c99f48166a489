import { Api } from "@fiberlings/core"
import { Effect, Schema } from "effect"

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

export const report = Effect.fn("report")(
  function* (file: CustomerFile) {
    const rows = yield* Effect.orElseSucceed(importFile(file), () => undefined)
    if (!rows) return { customer: file.customer, status: "refused" }
    return { customer: file.customer, status: "done", rows }
  },
  (reporting, { customer }) =>
    Effect.catchDefect(reporting, () => Effect.as(wakeDeveloper, { customer, status: "bug" })),
)
