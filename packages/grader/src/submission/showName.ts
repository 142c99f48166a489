/** Characters that have no sign of their own, or that change how others are shown. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu

/**
 * The name of somebody else's file, fit for a message or a terminal: a character that cannot be
 * seen is written as its number, `a\u{a}b`.
 */
export const showName = (name: string): string =>
  name.replace(invisible, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
