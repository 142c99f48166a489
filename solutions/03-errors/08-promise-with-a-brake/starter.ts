import type { Translator } from "@fiberlings/core"
import { Effect, Schema } from "effect"

export class TranslationFailed extends Schema.TaggedError<TranslationFailed>()(
  "TranslationFailed",
  { text: Schema.String },
) {}

// TODO: fail with `TranslationFailed`, and end the request when nobody waits for it any more.
export const translate = (translator: Translator, text: string) =>
  Effect.promise(() => translator.translate(text))

// TODO: the first failure ends the other requests.
export const translateAll = (translator: Translator, texts: ReadonlyArray<string>) =>
  Effect.promise(() => Promise.all(texts.map((text) => translator.translate(text))))
