import xterm from "@xterm/headless"

/** What a terminal would show: it is given all that a program writes. */
export class Emulator {
  /** What the program has made the title of the window; empty when it has left that alone. */
  title = ""
  hasCursor = true
  readonly #terminal: InstanceType<typeof xterm.Terminal>

  constructor(columns: number, rows: number) {
    this.#terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true })
    const cursorIs = (seen: boolean) => (parameters: ReadonlyArray<number | Array<number>>) => {
      if (parameters.includes(25)) this.hasCursor = seen
      // Others are to hear of it too.
      return false
    }
    this.#terminal.parser.registerCsiHandler({ prefix: "?", final: "h" }, cursorIs(true))
    this.#terminal.parser.registerCsiHandler({ prefix: "?", final: "l" }, cursorIs(false))
    this.#terminal.onTitleChange((title) => {
      this.title = title
    })
  }

  /** `onShown` is called when the screen shows what the text makes of it. */
  write(text: string, onShown: () => void): void {
    this.#terminal.write(text, onShown)
  }

  resize(columns: number, rows: number): void {
    this.#terminal.resize(columns, rows)
  }

  /** Whether the screen is the ordinary page, which scrolls, and not the one for whole screens. */
  get isOrdinaryPage(): boolean {
    return this.#terminal.buffer.active.type === "normal"
  }

  /** What is to be seen, line by line from the top, without the blanks at the ends. */
  get lines(): ReadonlyArray<string> {
    return this.#rows.map((row) =>
      // A row keeps what it had beyond the edge of a window that has become narrower.
      (row?.translateToString(true, 0, this.#terminal.cols) ?? "").trimEnd(),
    )
  }

  /** The lines that go on from the one above, because that was longer than the screen. */
  get overlong(): ReadonlyArray<string> {
    return this.lines.filter((_, index) => this.#rows[index]?.isWrapped)
  }

  get #rows() {
    const { active } = this.#terminal.buffer
    return Array.from({ length: this.#terminal.rows }, (_, row) =>
      active.getLine(active.baseY + row),
    )
  }
}
