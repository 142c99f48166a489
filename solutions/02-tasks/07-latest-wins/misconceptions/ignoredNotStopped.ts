import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export interface Input {
  readonly field: "from" | "to"
  readonly text: string
}

export interface Form {
  readonly nextInput: Effect.Effect<Input | undefined>
  readonly show: (field: string, suggestions: string) => Effect.Effect<void>
}

export const suggestStations = Effect.fn("suggestStations")(function* (form: Form) {
  const latest = new Map<string, Input>()
  const suggest = Effect.fn("suggest")(function* (input: Input) {
    const suggestions = yield* Api.fetch(`${input.field} ${input.text}`, "1 second")
    if (latest.get(input.field) === input) yield* form.show(input.field, suggestions)
  })
  let input = yield* form.nextInput
  while (input !== undefined) {
    latest.set(input.field, input)
    yield* Effect.forkScoped(suggest(input))
    input = yield* form.nextInput
  }
}, Effect.scoped)
