const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" })
/** Letters and the signs of our own pictures: one column each, and no need to look closer. */
const narrow = /^[ -~\u00a0-\u02ff\u2010-\u2027\u2190-\u21ff\u2500-\u259f\u2713-\u2718]*$/
const wide =
  /\p{Emoji_Presentation}|\ufe0f|[\u1100-\u115f\u231a-\u231b\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{16fe0}-\u{1b2ff}\u{1f000}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** How many columns a terminal gives to `text`, which must be clean. */
export const width = (text: string): number => {
  if (narrow.test(text)) return text.length
  let columns = 0
  for (const { segment } of graphemes.segment(text)) columns += wide.test(segment) ? 2 : 1
  return columns
}

/** `text` in at most `columns`, with `…` where something had to go. */
export const shorten = (text: string, columns: number): string => {
  if (width(text) <= columns) return text
  let kept = ""
  for (const { segment } of graphemes.segment(text)) {
    if (width(kept + segment) > columns - 1) break
    kept += segment
  }
  return columns < 1 ? "" : `${kept}…`
}

/** `text` in exactly `columns`: shortened or filled up with blanks. */
export const fit = (text: string, columns: number): string => {
  const kept = shorten(text, columns)
  return kept + " ".repeat(Math.max(columns - width(kept), 0))
}

/** `text` as lines of at most `columns`; a word that is wider alone is shortened. */
export const wrap = (text: string, columns: number): ReadonlyArray<string> => {
  const lines: Array<string> = []
  for (const word of text.split(" ")) {
    const last = lines.at(-1)
    const longer = `${last} ${word}`
    if (last !== undefined && width(longer) <= columns) lines[lines.length - 1] = longer
    else lines.push(shorten(word, columns))
  }
  return lines
}
