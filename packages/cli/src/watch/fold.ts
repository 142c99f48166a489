import wrapAnsi from "wrap-ansi"

/** A line of code as lines of at most `width` columns: nothing is lost, blanks neither. */
export const fold = (line: string, width: number): ReadonlyArray<string> =>
  wrapAnsi(line, width, { hard: true, trim: false, wordWrap: false }).split("\n")
