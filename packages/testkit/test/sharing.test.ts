import { assert, describe, it } from "vitest"
import { isUninterruptibleTogether, keepsApart, lockingOf } from "../src/sharing.ts"

const none = { both: false, each: false, onlyWrites: false }
const sellOne =
  "Effect.gen(function* () { const left = yield* stock.get; yield* stock.set(left - 1) })"

describe("lockingOf", () => {
  it.each([
    [`lock.withPermits(1)(${sellOne})`, { ...none, both: true }],
    [`${sellOne}.pipe(lock.withPermits(1))`, { ...none, both: true }],
    [`const sellOne = ${sellOne}\nlock.withPermit(sellOne)`, { ...none, both: true }],
    [
      "lock.take(1); yield* stock.get; yield* stock.set(1); lock.release(1)",
      { ...none, both: true },
    ],
    [`lock.withPermits(1)(${sellOne}); yield* stock.get`, none],
    [`const sellOne = ${sellOne}\nlock.withPermit(sellOne); yield* sellOne`, none],
    ["yield* stock.get; yield* lock.withPermits(1)(stock.set(1))", { ...none, onlyWrites: true }],
    [
      "yield* lock.withPermit(stock.get); yield* stock.set(1).pipe(lock.withPermits(1))",
      { ...none, each: true },
    ],
    ["yield* lock.withPermit(stock.getAndUpdate(f))", none],
    ["yield* lock.withPermits(1)(sellSomehow)", none],
    [sellOne, none],
  ])("%s", (source, expected) => {
    const { permits: _, ...locking } = lockingOf(source)
    assert.deepStrictEqual(locking, expected)
  })

  it("counts the permits of each semaphore, where they are a number", () => {
    const source = "Semaphore.make(1); Semaphore.makeUnsafe(2); Semaphore.make(tills)"
    assert.deepStrictEqual(lockingOf(source).permits, [1, 2, undefined])
  })
})

describe("keepsApart", () => {
  it("is about what is used, and not about what is imported", () => {
    assert.isTrue(keepsApart("const lock = yield* Semaphore.make(1)"))
    assert.isFalse(keepsApart(`import { Effect, Semaphore } from ""`))
  })
})

describe("isUninterruptibleTogether", () => {
  it("means both steps in one", () => {
    assert.isTrue(isUninterruptibleTogether(`Effect.uninterruptible(${sellOne})`))
    assert.isTrue(isUninterruptibleTogether(`${sellOne}.pipe(Effect.uninterruptible)`))
    assert.isFalse(isUninterruptibleTogether("Effect.uninterruptible(receipt)"))
    assert.isFalse(isUninterruptibleTogether("Effect.uninterruptible(stock.get)"))
    assert.isFalse(
      isUninterruptibleTogether("yield* stock.get; Effect.uninterruptible(stock.set(1))"),
    )
  })
})
