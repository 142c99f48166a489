// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const escapes = /[\u001b\u009b](?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?)?/g
const unprintable = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu
const moreThanOneMark = /(\p{M})\p{M}+/gu

/**
 * A name or a message out of a trace as one line that is fit for a terminal: no escape sequences,
 * no control characters, nothing that turns the direction of the text or has no width of its own.
 */
export const clean = (text: string): string =>
  text
    .replace(escapes, "")
    .replace(/\s+/g, " ")
    .replace(unprintable, "�")
    .replace(moreThanOneMark, "$1")
    .trim()
