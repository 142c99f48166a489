/** A text's lines, found once: a hostile file has a diagnostic on each of its hundred thousand. */
export class SourceLines {
  readonly text: string
  private readonly starts: ReadonlyArray<number>

  constructor(text: string) {
    this.text = text
    this.starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)]
  }

  /** The line of an offset, and the offset's column in it; both count from 1. */
  at(offset: number): { readonly line: number; readonly column: number } {
    let low = 0
    let high = this.starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return { line: low + 1, column: offset - (this.starts[low] ?? 0) + 1 }
  }

  /** The text of a line, counted from 1; undefined when there is none. */
  line(number: number): string | undefined {
    const start = this.starts[number - 1]
    if (start === undefined) return undefined
    return this.text.slice(start, this.starts[number]).replace(/\r?\n$/, "")
  }
}
