import { lexer, type Token, type Tokens } from "marked"
import type { Paint } from "./paint.ts"
import { wrap } from "./wrap.ts"

/** Markdown as lines for a terminal of this width. Knows what briefs and hints are written with. */
export const renderMarkdown = (
  markdown: string,
  columns: number,
  paint: Paint,
): ReadonlyArray<string> => {
  const lines = lexer(markdown).flatMap((token) => block(token, columns, paint))
  while (lines.at(-1) === "") lines.pop()
  return lines
}

const block = (token: Token, columns: number, paint: Paint): Array<string> => {
  switch (token.type) {
    case "heading":
      return [paint.bold(inline(token.tokens, paint)), ""]
    case "paragraph":
    case "text":
      return [...wrap(inline(token.tokens, paint, token.raw), Math.max(columns, 20)), ""]
    case "code":
      return [
        ...(token as Tokens.Code).text.split("\n").map((line) => paint.code(`    ${line}`)),
        "",
      ]
    case "list":
      return [...(token as Tokens.List).items.flatMap((item) => listItem(item, columns, paint)), ""]
    default:
      return []
  }
}

const listItem = (item: Tokens.ListItem, columns: number, paint: Paint): Array<string> => {
  const lines = item.tokens.flatMap((token) => block(token, columns - 2, paint))
  return lines
    .filter((line) => line !== "")
    .map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`))
}

const inline = (tokens: ReadonlyArray<Token> | undefined, paint: Paint, raw = ""): string =>
  tokens === undefined ? raw.trim() : tokens.map((token) => span(token, paint)).join("")

const span = (token: Token, paint: Paint): string => {
  switch (token.type) {
    case "strong":
      return paint.bold(inline(token.tokens, paint))
    case "em":
      return inline(token.tokens, paint)
    case "codespan":
      return paint.code(`\`${(token as Tokens.Codespan).text}\``)
    case "link": {
      const { href, text } = token as Tokens.Link
      return text === href ? href : `${inline(token.tokens, paint)} (${href})`
    }
    case "br":
      return "\n"
    case "text":
    case "escape":
      return (token as Tokens.Text).text.replaceAll("\n", " ")
    default:
      return token.raw
  }
}
