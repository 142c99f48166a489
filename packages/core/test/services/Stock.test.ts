import { assert, describe, it } from "@effect/vitest"
import { Effect, Exit, Tracer } from "effect"
import { conceal, noRecorder, recorderOf, ServiceRecorder, Stock } from "../../src/index.ts"

/** Runs `program`; gives its exit and its calls, each with what was noted as its end. */
const observed = Effect.fnUntraced(function* <A>(program: Effect.Effect<A>) {
  const notes: Array<string> = []
  const unused = () => assert.fail("a stock is no resource")
  const exit = yield* Effect.exit(
    Effect.provideService(
      program,
      ServiceRecorder,
      conceal<ServiceRecorder>({
        ...recorderOf(noRecorder),
        callStarted: (service, subject) => notes.push(`${service} ${subject}`) - 1,
        callEnded: (call, exit) => {
          notes[call] += Exit.isSuccess(exit) ? `: ${exit.value}` : ": defect"
        },
        resourceOpened: unused,
        resourceUsed: unused,
        resourceClosed: unused,
      }),
    ),
  )
  return { exit, notes }
})

describe("Stock", () => {
  it.effect("is read, replaced and changed, and tells what it was before a change", () =>
    Effect.gen(function* () {
      const stock = yield* Stock.make(10)
      assert.strictEqual(yield* stock.get, 10)
      yield* stock.set(7)
      assert.strictEqual(yield* stock.get, 7)
      yield* stock.update((count) => count * 2)
      assert.strictEqual(yield* stock.get, 14)
      assert.strictEqual(yield* stock.getAndUpdate((count) => count - 1), 14)
      assert.strictEqual(yield* stock.get, 13)
    }),
  )

  it.effect("notes each call with the number after it", () =>
    Effect.gen(function* () {
      const { notes } = yield* observed(
        Effect.gen(function* () {
          const stock = yield* Stock.make(10)
          yield* stock.get
          yield* stock.set(7)
          yield* stock.update((count) => count - 1)
          yield* stock.getAndUpdate((count) => count - 1)
        }),
      )
      assert.deepStrictEqual(notes, [
        "Stock.make stock: 10",
        "Stock.get stock: 10",
        "Stock.set stock: 7",
        "Stock.update stock: 6",
        "Stock.getAndUpdate stock: 5",
      ])
    }),
  )

  it.effect("is made anew in every run of the same description", () =>
    Effect.gen(function* () {
      const sellOne = Effect.flatMap(Stock.make(3), (stock) =>
        Effect.andThen(
          stock.update((count) => count - 1),
          stock.get,
        ),
      )
      assert.deepStrictEqual([yield* sellOne, yield* sellOne], [2, 2])
    }),
  )

  it.effect("does nothing before it is run", () =>
    Effect.gen(function* () {
      const stock = yield* Stock.make(10)
      const described = [stock.set(1), stock.update(() => 2), stock.getAndUpdate(() => 3)]
      assert.strictEqual(yield* stock.get, 10)
      yield* Effect.all(described)
      assert.strictEqual(yield* stock.get, 3)
    }),
  )

  it.effect("stays as it was when a change throws, and notes the defect", () =>
    Effect.gen(function* () {
      const { exit, notes } = yield* observed(
        Effect.gen(function* () {
          const stock = yield* Stock.make(5)
          const broken = stock.update(() => {
            throw new Error("no such piece")
          })
          return [Exit.hasDies(yield* Effect.exit(broken)), yield* stock.get]
        }),
      )
      assert.deepStrictEqual(exit, Exit.succeed([true, 5]))
      assert.deepStrictEqual(notes, [
        "Stock.make stock: 5",
        "Stock.update stock: defect",
        "Stock.get stock: 5",
      ])
    }),
  )

  it("takes one operation of the runtime for each step", () => {
    let operations = 0
    const counting = Tracer.make({
      span: Tracer.nativeTracer.span,
      context: (primitive, fiber) => {
        operations++
        return primitive["~effect/Effect/evaluate"](fiber)
      },
    })
    const stock = Effect.runSync(Stock.make(10))
    const steps = [stock.get, stock.set(1), stock.update(() => 2), stock.getAndUpdate(() => 3)]
    for (const step of steps) {
      operations = 0
      Effect.runSync(Effect.provideService(step, Tracer.Tracer, counting))
      assert.strictEqual(operations, 1)
    }
  })
})
