import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

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

const searching = Effect.fnUntraced(function* (form: Form) {
  const searches: Partial<Record<Input["field"], Fiber.Fiber<void>>> = {}
  let input = yield* form.nextInput
  while (input !== undefined) {
    const { field } = input
    const newer = yield* Effect.forkChild(suggest(form, input))
    const older = searches[field]
    searches[field] = newer
    if (older !== undefined) yield* Fiber.interrupt(older)
    input = yield* form.nextInput
  }
})

// A fiber for each form: when it ends, the searches end with it.
export const suggestStations = (form: Form) =>
  Effect.flatMap(Effect.forkChild(searching(form)), Fiber.join)
