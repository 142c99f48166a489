import type { Translator } from "@fiberlings/core"
import { Effect, Fiber, Schema } from "effect"

export class TranslationFailed extends Schema.TaggedError<TranslationFailed>()(
  "TranslationFailed",
  { text: Schema.String },
) {}

export const translate = (translator: Translator, text: string) =>
  Effect.gen(function* () {
    const fiber = yield* Effect.forkDetach(
      Effect.tryPromise({
        try: (signal) => translator.translate(text, { signal }),
        catch: () => new TranslationFailed({ text }),
      }),
    )
    return yield* Fiber.join(fiber)
  })

export const translateAll = (translator: Translator, texts: ReadonlyArray<string>) =>
  Effect.forEach(texts, (text) => translate(translator, text), { concurrency: "unbounded" })
