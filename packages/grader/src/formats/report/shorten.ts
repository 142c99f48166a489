const mark = "\n… shortened."

/** `text` in at most `most` characters (UTF-16 code units), never half a surrogate pair. */
export const shorten = (text: string, most: number): string => {
  if (text.length <= most) return text
  const end = Math.max(most - mark.length, 0)
  const last = text.charCodeAt(end - 1)
  const isHalf = last >= 0xd800 && last < 0xdc00
  return (text.slice(0, isHalf ? end - 1 : end) + mark).slice(0, Math.max(most, 0))
}
