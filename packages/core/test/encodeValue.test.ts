import { assert, describe, it } from "@effect/vitest"
import { Effect, Exit, Option, Result, Schema } from "effect"
import { encodeValue, RequestFailed, showValue, Value } from "../src/index.ts"

class NotFound extends Schema.TaggedError<NotFound>()("NotFound", { id: Schema.Finite }) {
  override get message() {
    return `nothing has the id ${this.id}`
  }
}

class Point {
  readonly x: number
  readonly #secret = 7
  constructor(x: number) {
    this.x = x
  }
  get secret() {
    return this.#secret
  }
}

const cyclic: { name: string; self?: unknown; inside?: unknown } = { name: "loop" }
cyclic.self = cyclic
cyclic.inside = [cyclic]

const shared = { n: 1 }

const nested = (levels: number): unknown => (levels === 0 ? "core" : [nested(levels - 1)])

/** What each value is printed as, after it was encoded. */
const cases: ReadonlyArray<readonly [value: unknown, shown: string]> = [
  [undefined, "undefined"],
  [null, "null"],
  [true, "true"],
  ['a "b"\n', '"a \\"b\\"\\n"'],
  [1.5, "1.5"],
  [0, "0"],
  [-0, "-0"],
  [Number.NaN, "NaN"],
  [Number.NEGATIVE_INFINITY, "-Infinity"],
  [12345678901234567890n, "12345678901234567890n"],
  [Symbol("mark"), "Symbol(mark)"],
  [[1, [undefined, "x"]], '[1, [undefined, "x"]]'],
  [[], "[]"],
  [Object.assign([], { 1: "after a hole" }), '[undefined, "after a hole"]'],
  [{}, "{}"],
  [{ a: 1, b: undefined }, "{ a: 1, b: undefined }"],
  [Object.assign(Object.create(null), { bare: true }), "{ bare: true }"],
  [new Point(3), "Point(x: 3)"],
  [new Map([[{ k: 1 }, new Set([1, "1"])]]), 'Map({ k: 1 } => Set(1, "1"))'],
  [new Map(), "Map()"],
  [new Date(0), "Date(1970-01-01T00:00:00.000Z)"],
  [new Date(Number.NaN), "Date(invalid)"],
  [Option.some(undefined), "Some(value: undefined)"],
  [Option.some(Option.none()), "Some(value: None())"],
  [Result.succeed(1), "Result.Success(success: 1)"],
  [Result.fail("no"), 'Result.Failure(failure: "no")'],
  [Exit.succeed([1]), "Exit.Success(value: [1])"],
  [
    Exit.fail(new NotFound({ id: 4 })),
    'Exit.Failure(reasons: [{ _tag: "Fail", error: NotFound(message: "nothing has the id 4", id: 4) }])',
  ],
  [Exit.die("boom"), 'Exit.Failure(reasons: [{ _tag: "Die", defect: "boom" }])'],
  [Exit.interrupt(7), 'Exit.Failure(reasons: [{ _tag: "Interrupt" }])'],
  [new TypeError("bad"), 'TypeError(message: "bad")'],
  [new Error(), "Error()"],
  [
    Object.assign(new Error("no file"), { code: "ENOENT" }),
    'Error(message: "no file", code: "ENOENT")',
  ],
  [new NotFound({ id: 4 }), 'NotFound(message: "nothing has the id 4", id: 4)'],
  [Object.assign(new Error("x"), { _tag: "ByHand" }), 'ByHand(message: "x")'],
  [function named() {}, "function named"],
  [() => 1, "function"],
  [Promise.resolve(1), "a Promise"],
  [(function* () {})(), "a generator"],
  [Effect.yieldNow, "an Effect that did not run"],
  [[Effect.sleep(1)], "[an Effect that did not run]"],
  [cyclic, '{ name: "loop", self: (itself), inside: [(itself)] }'],
  // Twice the same is no cycle.
  [[shared, shared], "[{ n: 1 }, { n: 1 }]"],
]

describe("encodeValue", () => {
  it.each(cases)("keeps what matters of %o", (value, shown) => {
    assert.strictEqual(showValue(encodeValue(value)), shown)
  })

  it("tells a Some(undefined) from a None, and 1 from '1' and 1n", () => {
    const encoded = [Option.some(undefined), Option.none(), 1, "1", 1n].map(encodeValue)
    assert.lengthOf(new Set(encoded.map((value) => JSON.stringify(value))), 5)
  })

  it("does not run an Effect, and survives a getter and a proxy that throw", () => {
    let ran = false
    encodeValue(Effect.sync(() => (ran = true)))
    assert.isFalse(ran)
    const trap = {
      get bad() {
        throw new Error("do not look")
      },
    }
    const revoked = Proxy.revocable({}, {})
    revoked.revoke()
    assert.strictEqual(
      showValue(encodeValue({ before: 1, trap, revoked: revoked.proxy })),
      "{ before: 1, trap: an object that cannot be read, revoked: an object that cannot be read }",
    )
  })

  it("keeps the field of a tagged error that is called name", () => {
    const error = new RequestFailed({ name: "billing" })
    assert.include(showValue(encodeValue(error)), 'name: "billing"')
    assert.notInclude(showValue(encodeValue(new RangeError("far"))), "name:")
  })

  it("keeps what an error was caused by, and the errors of an AggregateError", () => {
    const caused = new Error("outer", { cause: new Error("inner") })
    assert.include(showValue(encodeValue(caused)), 'cause: Error(message: "inner")')
    const both = new AggregateError([new Error("one"), new Error("two")], "many")
    assert.match(showValue(encodeValue(both)), /"one"[\s\S]*"two"/)
  })

  it("names what has no fields to show: a pattern, a link, a class", () => {
    assert.strictEqual(showValue(encodeValue(/a+/g)), "/a+/g")
    assert.strictEqual(showValue(encodeValue(new URL("https://a.b/"))), "https://a.b/")
    const hostile = Object.defineProperty(() => {}, "name", {
      get: () => {
        throw new Error("no")
      },
    })
    assert.strictEqual(showValue(encodeValue(hostile)), "function")
  })

  it("ends, however much a small value unfolds to", () => {
    let shared: unknown = "x"
    for (let level = 0; level < 6; level++) shared = Array.from({ length: 100 }, () => shared)
    assert.isBelow(JSON.stringify(encodeValue(shared)).length, 2_000_000)
  })

  it("leaves out stack traces, which name files of this machine", () => {
    // Some libraries make the stack a property like any other.
    const open = Object.defineProperty(new Error("z"), "stack", { enumerable: true })
    const encoded = JSON.stringify(
      encodeValue({ error: new Error("x"), exit: Exit.die(new Error("y")), open }),
    )
    assert.notInclude(encoded, "encodeValue.test")
    assert.include(encoded, '"y"')
  })

  it("cuts off what is too deep, too wide or too long", () => {
    assert.strictEqual(
      showValue(encodeValue(nested(11))),
      `${"[".repeat(11)}"core"${"]".repeat(11)}`,
    )
    assert.strictEqual(showValue(encodeValue(nested(40))), `${"[".repeat(12)}…${"]".repeat(12)}`)
    const wide = encodeValue(Array.from({ length: 3000 }, (_, index) => index))
    assert.isTrue(wide._tag === "Array" && wide.items.length === 1000)
    const long = encodeValue("x".repeat(50_000))
    assert.isTrue(long._tag === "String" && long.value.length <= 10_001)
  })

  it.effect.each(cases)("comes back whole through JSON: %o", ([value]) =>
    Effect.gen(function* () {
      const encoded = encodeValue(value)
      const sent = JSON.stringify(yield* Schema.encodeEffect(Value)(encoded))
      assert.deepStrictEqual(yield* Schema.decodeUnknownEffect(Value)(JSON.parse(sent)), encoded)
    }),
  )
})
