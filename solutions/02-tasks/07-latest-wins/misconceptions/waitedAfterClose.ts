import { Api } from "@fiberlings/core"
import { Effect, FiberMap } from "effect"

export interface Input {
  readonly field: "from" | "to"
  readonly text: string
}

export interface Form {
  readonly nextInput: Effect.Effect<Input | undefined>
  readonly show: (field: string, suggestions: string) => Effect.Effect<void>
}

const suggest = Effect.fn("suggest")(function* (form: Form, { field, text }: Input) {
  const suggestions = yield* Api.fetch(`${field} ${text}`, "1 second")
  yield* form.show(field, suggestions)
})

export const suggestStations = Effect.fn("suggestStations")(function* (form: Form) {
  const searches = yield* FiberMap.make<string>()
  let input = yield* form.nextInput
  while (input !== undefined) {
    yield* FiberMap.run(searches, input.field, suggest(form, input))
    input = yield* form.nextInput
  }
  yield* FiberMap.awaitEmpty(searches)
}, Effect.scoped)
