import { Api, Database, withConditions } from "@fiberlings/core"
import { Effect, Fiber, Random } from "effect"
import { interpret } from "../faithful/interpret.ts"
import { ops, opsOf } from "../faithful/Program.ts"
import { programNumber } from "../faithful/programs.ts"

type Programs = Readonly<Record<string, Effect.Effect<unknown, unknown>>>

/** What a trace can tell and no generated program does. */
const written: Programs = {
  "resources and their scopes": Effect.scoped(
    Effect.forEach(
      ["shop", "stock"],
      (name) => Effect.flatMap(Database.connect(name), (opened) => opened.query("select 1")),
      { concurrency: "unbounded" },
    ),
  ),
  "calls that answer, fail, die and hang": Effect.forEach(
    ["up", "down", "broken", "silent"],
    (name) => Effect.exit(Effect.timeout(Api.request(name, "1 second"), "3 seconds")),
    { concurrency: 2 },
  ).pipe(
    withConditions({
      down: { outcome: "fails" },
      broken: { outcome: "dies" },
      silent: { outcome: "hangs" },
    }),
  ),
  "spans and log lines": Effect.gen(function* () {
    const named = Effect.fn("named")(function* (millis: number) {
      yield* Effect.log("sleeps", millis)
      yield* Effect.withSpan(Effect.sleep(millis), "inner")
      if (millis === 20) return yield* Effect.fail("twenty")
    })
    const fibers = yield* Effect.forEach([10, 20, 30], (millis) => Effect.forkChild(named(millis)))
    yield* Effect.sleep(25)
    yield* Fiber.interruptAll(fibers)
  }),
  "random numbers": Effect.gen(function* () {
    const names = yield* Random.shuffle(["a", "b", "c", "d"])
    yield* Effect.forEach(
      names,
      (name) =>
        Effect.flatMap(Random.nextIntBetween(1, 5), (millis) =>
          Effect.andThen(Effect.sleep(millis), Effect.log(name)),
        ),
      { concurrency: "unbounded" },
    )
  }),
  "sleepers that are due together": Effect.forEach(
    [1, 2, 3, 4],
    (name) => Effect.andThen(Effect.sleep(10), Effect.log(name)),
    { concurrency: "unbounded" },
  ),
  "a spin": Effect.forever(Effect.yieldNow),
  "a wait for the world outside": Effect.all([Effect.sleep(1), Effect.callback<void>(() => {})], {
    concurrency: "unbounded",
  }),
}

/** A few generated programs with every kind of step in one of them. */
const generated = (): Programs => {
  const candidates = Array.from({ length: 200 }, (_, number) => ({
    name: `generated program ${number}`,
    program: programNumber(number),
  })).map((one) => ({ ...one, ops: new Set<string>(opsOf(one.program)) }))
  const note = () => Effect.void
  const chosen: Array<[string, Programs[string]]> = []
  for (let missing = ops; missing.length > 0; ) {
    const adds = (one: (typeof candidates)[number]) =>
      missing.filter((op) => one.ops.has(op)).length
    const best = candidates.reduce((one, other) => (adds(other) > adds(one) ? other : one))
    if (adds(best) === 0) throw new Error(`no generated program has ${missing.join(", ")}`)
    chosen.push([best.name, interpret(best.program, note)])
    missing = missing.filter((op) => !best.ops.has(op))
  }
  return Object.fromEntries(chosen)
}

/** Programs that together do everything that the simulator records. */
export const programs: Programs = { ...written, ...generated() }
