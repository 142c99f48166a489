import type { Translator } from "@fiberlings/core"
import { Effect, Fiber, Schema } from "effect"

export class TranslationFailed extends Schema.TaggedError<TranslationFailed>()(
  "TranslationFailed",
  { text: Schema.String },
) {}

export const translate = (translator: Translator, text: string) =>
  Effect.tryPromise({
    try: (signal) => translator.translate(text, { signal }),
    catch: () => new TranslationFailed({ text }),
  })

export const translateAll = Effect.fn("translateAll")(function* (
  translator: Translator,
  texts: ReadonlyArray<string>,
) {
  const fibers = yield* Effect.forEach(texts, (text) =>
    Effect.forkChild(translate(translator, text)),
  )
  return yield* Fiber.joinAll(fibers)
})
