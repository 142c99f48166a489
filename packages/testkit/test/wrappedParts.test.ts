import { assert, describe, it } from "vitest"
import { wrappedParts } from "../src/wrappedParts.ts"

const lock = /\b\w+\.withPermits?\b/g
const texts = (source: string) => wrappedParts(source, lock).map(({ text }) => text.trim())

describe("wrappedParts", () => {
  it.each([
    ["lock.withPermits(1)(work)", "work"],
    ["lock.withPermit(work)", "work"],
    ["Semaphore.withPermits(lock, 1)(work)", "work"],
    ["Semaphore.withPermits(lock, 1, stock.set(left - 1))", "lock, 1, stock.set(left - 1)"],
    [
      "lock.withPermits(1)(Effect.gen(function* () { yield* a(1); }))",
      "Effect.gen(function* () { yield* a(1); })",
    ],
  ])("sees what is handed over in %s", (source, part) => {
    assert.deepStrictEqual(texts(source), [part])
  })

  it("sees what is piped into it, with what is piped before it", () => {
    const source = `
      const left = yield* stock.get.pipe(
        Effect.map((left) => left - 1),
        lock.withPermits(1),
      )`
    assert.deepStrictEqual(
      texts(source).map((text) => text.replace(/\s+/g, " ")),
      ["stock.get.pipe( Effect.map((left) => left - 1),"],
    )
  })

  it("puts a definition in the place of a name, up to the next statement", () => {
    const source = `
  const take = (stock: Stock) =>
    stock.get

      .pipe(Effect.flatMap(next))
  const other = 1
  yield* lock.withPermits(1)(take(stock))`
    const [part] = wrappedParts(source, lock)
    assert.include(part?.text, "Effect.flatMap(next)")
    assert.notInclude(part?.text, "other")
    assert.isFalse(part?.alsoUnwrapped)
  })

  it("notices that a name is used unwrapped too", () => {
    const source = "const take = 1\nlock.withPermit(take)\nyield* take"
    assert.deepStrictEqual(
      wrappedParts(source, lock).map(({ alsoUnwrapped }) => alsoUnwrapped),
      [true],
    )
  })

  it("finds nothing in a wrapper that is only named, or that means something else", () => {
    assert.deepStrictEqual(texts("const guard = lock.withPermits(1)"), [])
    assert.deepStrictEqual(texts("lock.withPermitsIfAvailable(1)(work)"), [])
  })
})
