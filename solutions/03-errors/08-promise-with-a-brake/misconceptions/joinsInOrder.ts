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

export const translateAll = Effect.fnUntraced(function* (
  translator: Translator,
  texts: ReadonlyArray<string>,
) {
  const fibers = []
  for (const text of texts) fibers.push(yield* Effect.forkChild(translate(translator, text)))
  const answers = []
  for (const fiber of fibers) answers.push(yield* Fiber.join(fiber))
  return answers
})
