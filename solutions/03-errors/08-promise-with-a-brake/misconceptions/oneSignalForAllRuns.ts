import type { Translator } from "@fiberlings/core"
import { Effect, Schema } from "effect"

export class TranslationFailed extends Schema.TaggedError<TranslationFailed>()(
  "TranslationFailed",
  { text: Schema.String },
) {}

export const translate = (translator: Translator, text: string) => {
  const controller = new AbortController()
  return Effect.tryPromise({
    try: () => translator.translate(text, { signal: controller.signal }),
    catch: () => new TranslationFailed({ text }),
  }).pipe(Effect.onInterrupt(() => Effect.sync(() => controller.abort())))
}

export const translateAll = (translator: Translator, texts: ReadonlyArray<string>) =>
  Effect.forEach(texts, (text) => translate(translator, text), { concurrency: "unbounded" })
