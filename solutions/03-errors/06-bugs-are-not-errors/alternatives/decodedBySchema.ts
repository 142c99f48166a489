import { Api } from "@fiberlings/core"
import { Effect, Result, Schema } from "effect"

export interface CustomerFile {
  readonly customer: string
  readonly text: string
}

export const wakeDeveloper = Api.fetch("developer", "1 second")

const Rows = Schema.fromJsonString(Schema.Array(Schema.Unknown))

export const readRows = (text: string) => Schema.decodeEffect(Rows)(text)

/** Sends the rows of a file, and answers with their number. */
export const importFile = Effect.fn("importFile")(function* ({ customer, text }: CustomerFile) {
  const rows = yield* readRows(text)
  yield* Api.request(customer, "1 second")
  return rows.length
})

export const report = Effect.fn("report")(
  function* (file: CustomerFile) {
    const result = yield* Effect.result(importFile(file))
    return Result.isSuccess(result)
      ? { customer: file.customer, status: "done", rows: result.success }
      : { customer: file.customer, status: "refused" }
  },
  (reporting, { customer }) =>
    Effect.catchDefect(reporting, () => Effect.as(wakeDeveloper, { customer, status: "bug" })),
)
