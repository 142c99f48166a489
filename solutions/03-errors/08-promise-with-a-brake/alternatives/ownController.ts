import type { Translator } from "@fiberlings/core"
import { Effect, Schema } from "effect"

export class TranslationFailed extends Schema.TaggedError<TranslationFailed>()(
  "TranslationFailed",
  { text: Schema.String },
) {}

export const translate = (translator: Translator, text: string) =>
  Effect.acquireUseRelease(
    Effect.sync(() => new AbortController()),
    ({ signal }) =>
      Effect.tryPromise({
        try: () => translator.translate(text, { signal }),
        catch: () => new TranslationFailed({ text }),
      }),
    (controller) => Effect.sync(() => controller.abort()),
  )

export const translateAll = (translator: Translator, texts: ReadonlyArray<string>) =>
  Effect.forEach(texts, (text) => translate(translator, text), { concurrency: "unbounded" })
