import { Api } from "@fiberlings/core"
import { Cause, Data, Effect } from "effect"

export interface CustomerFile {
  readonly customer: string
  readonly text: string
}

export const wakeDeveloper = Api.fetch("developer", "1 second")

class NotJson extends Data.TaggedError("NotJson")<{ readonly thrown: unknown }> {}

export const readRows = (text: string) =>
  Effect.try({
    try: (): ReadonlyArray<unknown> => JSON.parse(text),
    catch: (thrown) => new NotJson({ thrown }),
  })

/** Sends the rows of a file, and answers with their number. */
export const importFile = Effect.fn("importFile")(function* ({ customer, text }: CustomerFile) {
  const rows = yield* readRows(text)
  yield* Api.request(customer, "1 second")
  return rows.length
})

export const report = ({ customer, text }: CustomerFile) =>
  importFile({ customer, text }).pipe(
    Effect.matchCauseEffect({
      onSuccess: (rows) => Effect.succeed({ customer, status: "done", rows }),
      onFailure: (cause) =>
        Cause.hasDies(cause)
          ? Effect.as(wakeDeveloper, { customer, status: "bug" })
          : Effect.succeed({ customer, status: "refused" }),
    }),
  )
