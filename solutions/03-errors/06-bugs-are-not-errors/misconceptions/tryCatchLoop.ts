import { Api, RequestFailed } from "@fiberlings/core"
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

export const report = Effect.fn("report")(function* (file: CustomerFile) {
  const { customer } = file
  try {
    return { customer, status: "done", rows: yield* importFile(file) }
  } catch (error) {
    if (error instanceof NotJson || error instanceof RequestFailed) {
      return { customer, status: "refused" }
    }
    yield* wakeDeveloper
    return { customer, status: "bug" }
  }
})
