/** What a program has written since the last `clear`, for whoever waits for something in it. */
export class Transcript {
  #text = ""
  #heard = () => {}
  readonly #name: string
  readonly #ended = Promise.withResolvers<never>()

  constructor(name: string) {
    this.#name = name
    // Nobody may be waiting when it ends.
    this.#ended.promise.catch(() => {})
  }

  clear(): void {
    this.#text = ""
  }

  add(text: string): void {
    this.#text += text
    this.#heard()
  }

  /** From now on whoever waits is told that there will be nothing more. */
  end(): void {
    this.#ended.reject(new Error(`${this.#name} ended:\n${this.#text}`))
  }

  /** Ends when it is there. */
  has(what: RegExp): Promise<RegExpExecArray> {
    const found = new Promise<RegExpExecArray>((resolve) => {
      this.#heard = () => {
        const match = what.exec(this.#text)
        if (match !== null) resolve(match)
      }
      this.#heard()
    })
    return Promise.race([found, this.#ended.promise])
  }
}
