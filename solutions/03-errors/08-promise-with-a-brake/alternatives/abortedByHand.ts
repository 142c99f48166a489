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
  })

export const translateAll = (translator: Translator, texts: ReadonlyArray<string>) =>
  Effect.tryPromise({
    try: async (signal) => {
      const c = new AbortController()
      signal.addEventListener("abort", () => c.abort())
      try {
        return await Promise.all(
          texts.map(async (text) => {
            try {
              return await translator.translate(text, { signal: c.signal })
            } catch {
              throw new TranslationFailed({ text })
            }
          }),
        )
      } catch (e) {
        c.abort()
        throw e
      }
    },
    catch: (e) => e as TranslationFailed,
  })
