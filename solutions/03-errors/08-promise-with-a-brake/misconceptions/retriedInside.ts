import type { Translator } from "@fiberlings/core"
import { Effect, Schema } from "effect"

export class TranslationFailed extends Schema.TaggedError<TranslationFailed>()(
  "TranslationFailed",
  { text: Schema.String },
) {}

export const translate = (translator: Translator, text: string) =>
  Effect.tryPromise({
    try: (signal) => translator.translate(text, { signal }),
    catch: () => new TranslationFailed({ text }),
  }).pipe(Effect.retry({ times: 3 }))

export const translateAll = (translator: Translator, texts: ReadonlyArray<string>) =>
  Effect.forEach(texts, (text) => translate(translator, text), { concurrency: "unbounded" })
