const kept = 10_000

/**
 * What a learner's process prints, exercise by exercise. The harness prints `marker` after each of
 * them, which nobody else knows; nothing else in it is looked at.
 */
export class Output {
  readonly #marker: string
  readonly #finished: Array<string> = []
  #current = ""
  #printed = 0

  constructor(marker: string) {
    this.#marker = marker
  }

  add(text: string): void {
    this.#printed += text.length
    let all = this.#current + text
    for (let at = all.indexOf(this.#marker); at >= 0; at = all.indexOf(this.#marker)) {
      this.#finished.push(all.slice(0, Math.min(at, kept)))
      all = all.slice(at + this.#marker.length)
      this.#printed = all.length
    }
    // The end of it may be the beginning of a marker.
    this.#current =
      all.length > 2 * kept ? all.slice(0, kept) + all.slice(-this.#marker.length) : all
  }

  /** Counts what was printed elsewhere, and tells how much it is in all. */
  count(text: string): number {
    this.#printed += text.length
    return this.#printed
  }

  /** How many characters the exercise that runs now has printed. */
  get printed(): number {
    return this.#printed
  }

  /** How many exercises have printed all that they will. */
  get ended(): number {
    return this.#finished.length
  }

  /** What was printed during the exercise of this position, shortened. */
  of(task: number): string {
    const finished = this.#finished[task]
    const isLast = task === this.#finished.length
    return (finished ?? (isLast ? this.#current : "")).slice(0, kept)
  }
}
