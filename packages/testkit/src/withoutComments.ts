/** A comment, or a string, a template or a piece of code that a comment sign may stand in. */
const pieces =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g

/** Source text with comments taken out and strings emptied, so that only code can match a pattern. */
export const withoutComments = (source: string): string =>
  source.replace(pieces, (piece) => {
    if (piece.startsWith("//") || piece.startsWith("/*")) return " "
    return piece[0] === "`" ? "``" : '""'
  })
