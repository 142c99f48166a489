/** The same text, whatever the line ends: git may write them as the machine likes them. */
export const sameText = (one: Uint8Array, other: Uint8Array): boolean =>
  withPlainLineEnds(one) === withPlainLineEnds(other)

/** Latin-1 has a character for each byte, so that any file can be compared. */
export const withPlainLineEnds = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString("latin1").replaceAll("\r\n", "\n")
