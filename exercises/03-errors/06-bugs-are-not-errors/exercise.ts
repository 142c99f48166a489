import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export interface CustomerFile {
  readonly customer: string
  readonly text: string
}

export const wakeDeveloper = Api.fetch("developer", "1 second")

// TODO: a text that is no JSON is not a bug of ours.
export const readRows = (text: string) =>
  Effect.sync((): ReadonlyArray<unknown> => JSON.parse(text))

/** Sends the rows of a file, and answers with their number. */
export const importFile = Effect.fn("importFile")(function* ({ customer, text }: CustomerFile) {
  const rows = yield* readRows(text)
  yield* Api.request(customer, "1 second")
  return rows.length
})

// TODO: report what became of the import, in every case.
export const report = Effect.fn("report")(function* (file: CustomerFile) {
  const rows = yield* importFile(file)
  return { customer: file.customer, status: "done", rows }
})
