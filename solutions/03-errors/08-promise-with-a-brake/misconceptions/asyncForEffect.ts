import type { Translator } from "@fiberlings/core"
import { Schema } from "effect"

export class TranslationFailed extends Schema.TaggedError<TranslationFailed>()(
  "TranslationFailed",
  { text: Schema.String },
) {}

export const translate = async (translator: Translator, text: string) => {
  try {
    return await translator.translate(text)
  } catch {
    throw new TranslationFailed({ text })
  }
}

export const translateAll = (translator: Translator, texts: ReadonlyArray<string>) =>
  Promise.all(texts.map((text) => translate(translator, text)))
