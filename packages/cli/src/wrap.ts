import wrapAnsi from "wrap-ansi"

const keptTogether = 32

/** Lines of at most `columns` characters. What stands in `backticks` stays on one line if it is short. */
export const wrap = (text: string, columns: number): Array<string> =>
  wrapAnsi(
    text.replace(/`[^`\n]+`/g, (code) =>
      code.length <= Math.min(keptTogether, columns) ? code.replaceAll(" ", "\u00a0") : code,
    ),
    columns,
  )
    .replaceAll("\u00a0", " ")
    .split("\n")
