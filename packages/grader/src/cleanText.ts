import { stripVTControlCharacters } from "node:util"

/**
 * What no reader wants: control characters (all but the end of a line), what turns the direction of
 * a text, halves of surrogate pairs, what XML 1.0 has no place for.
 */
const unfit =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufffe\uffff\p{Cs}]/gu

/**
 * A text from somebody's program as one that fits into every format: no escape sequences, lines end
 * in `\n`, tabs are two spaces, what is unfit is `�`. Cleaning twice changes nothing.
 */
export const cleanText = (text: string): string =>
  stripVTControlCharacters(text)
    .replace(/\r\n?/g, "\n")
    .replaceAll("\t", "  ")
    .replace(unfit, "\ufffd")
