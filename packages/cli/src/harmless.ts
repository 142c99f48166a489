import { stripVTControlCharacters } from "node:util"

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g

/**
 * Text that came from somebody's program, made fit for a terminal: no escape sequences, no control
 * characters but the end of a line, tabs as two spaces.
 */
export const harmless = (text: string): string =>
  stripVTControlCharacters(text.replaceAll("\r\n", "\n"))
    .replaceAll("\t", "  ")
    .replace(controls, "�")
