import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export interface Input {
  readonly field: "from" | "to"
  readonly text: string
}

export interface Form {
  /** Waits until somebody has typed; `undefined` when the form has been closed. */
  readonly nextInput: Effect.Effect<Input | undefined>
  /** Shows suggestions below a field. */
  readonly show: (field: string, suggestions: string) => Effect.Effect<void>
}

const suggest = Effect.fn("suggest")(function* (form: Form, { field, text }: Input) {
  const suggestions = yield* Api.fetch(`${field} ${text}`, "1 second")
  yield* form.show(field, suggestions)
})

// TODO: search at once for what was typed last in each field, and for nothing that is out of date.
export const suggestStations = Effect.fn("suggestStations")(function* (form: Form) {
  let input = yield* form.nextInput
  while (input !== undefined) {
    yield* suggest(form, input)
    input = yield* form.nextInput
  }
})
