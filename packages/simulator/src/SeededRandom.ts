/**
 * Random numbers from a seed: 32-bit state, fast, the same on every machine. Good enough to vary
 * schedules and inputs, not for secrets. Source: "mulberry32" by Tommy Ettinger, public domain.
 */
export class SeededRandom {
  #state: number

  constructor(seed: string | number) {
    this.#state = typeof seed === "number" ? seed | 0 : hash(seed)
  }

  /** From 0 (included) to 1 (excluded). */
  nextDoubleUnsafe(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** Any safe integer, as Effect's Random draws them. */
  nextIntUnsafe(): number {
    const width = Number.MAX_SAFE_INTEGER - Number.MIN_SAFE_INTEGER + 1
    return Math.floor(this.nextDoubleUnsafe() * width) + Number.MIN_SAFE_INTEGER
  }

  /** A whole number from 0 to `below - 1`. */
  below(below: number): number {
    return Math.floor(this.nextDoubleUnsafe() * below)
  }
}

/** FNV-1a, 32 bits. */
const hash = (text: string): number => {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  return value
}
