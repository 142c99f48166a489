import type { Translator } from "@fiberlings/core"
import { Effect, Schema } from "effect"

export class TranslationFailed extends Schema.TaggedError<TranslationFailed>()(
  "TranslationFailed",
  { text: Schema.String },
) {}

export const translate = (translator: Translator, text: string) =>
  Effect.tryPromise((signal) => translator.translate(text, { signal })).pipe(
    Effect.mapError(() => new TranslationFailed({ text })),
  )

export const translateAll = (translator: Translator, texts: ReadonlyArray<string>) =>
  Effect.forEach(texts, (text) => translate(translator, text), { concurrency: "unbounded" })
