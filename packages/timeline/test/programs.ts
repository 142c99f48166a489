import { Api, Database, recordCall, Translator, withConditions } from "@fiberlings/core"
import { Deferred, Effect, Fiber, Ref, Semaphore } from "effect"

const three = ["users", "orders", "stock"].map((name) => Api.fetch(name, "1 second"))

const heartbeat = Effect.fn("heartbeat")(function* () {
  for (;;) {
    yield* recordCall("Monitor.ping", "monitor", Effect.void)
    yield* Effect.sleep("400 millis")
  }
})

const download = Effect.fn("download")(function* () {
  yield* Effect.onInterrupt(Api.fetch("movie", "10 seconds"), () => Effect.sleep("1.2 seconds"))
})

const upload = Effect.fn("upload")(function* () {
  yield* Effect.ignore(Api.fetch("photos", "700 millis"))
  return yield* Effect.fail("QuotaExceeded")
})

const database = Effect.fn("report")(function* () {
  const db = yield* Database.connect("db")
  yield* Effect.addFinalizer(() => Effect.log("lock released"))
  yield* Effect.addFinalizer(() => Effect.sleep("200 millis"))
  yield* db.query("select")
})

/** Every program whose trace the tests draw, by the name of its file. */
export const programs: Readonly<Record<string, Effect.Effect<unknown, unknown>>> = {
  sequential: Effect.all(three),
  concurrent: Effect.all(three, { concurrency: "unbounded" }),
  race: Effect.race(Api.fetch("mirror a", "1 second"), Api.fetch("mirror b", "2.5 seconds")),
  timeout: Effect.timeout(Api.fetch("users", "3 seconds"), "1 second"),
  inTime: Effect.timeout(Api.fetch("users", "500 millis"), "1 second"),
  limits: Effect.all(
    [
      Effect.timeout(Api.fetch("users", "400 millis"), "1 second"),
      Effect.result(Effect.timeout(Api.fetch("orders", "3 seconds"), "1 second")),
      Effect.result(
        Effect.timeout(Effect.race(Api.fetch("a", "2 seconds"), Effect.never), "1 second"),
      ),
    ],
    { concurrency: "unbounded" },
  ),
  limitInLimit: Effect.timeout(
    Effect.timeout(Api.fetch("users", "3 seconds"), "2 seconds"),
    "1 second",
  ),
  limitedSibling: Effect.all(
    [
      Api.request("billing", "500 millis"),
      Effect.timeout(Api.request("profile", "2 seconds"), "3 seconds"),
    ],
    { concurrency: "unbounded" },
  ).pipe(withConditions({ billing: { outcome: "fails", takes: "500 millis" } })),
  forkJoin: Effect.gen(function* () {
    const report = yield* Effect.forkChild(Api.fetch("report", "2 seconds"))
    yield* Api.fetch("customer", "500 millis")
    return yield* Fiber.join(report)
  }),
  leak: Effect.gen(function* () {
    yield* Effect.forkDetach(heartbeat())
    yield* Api.fetch("page", "1 second")
  }),
  siblings: Effect.all(
    [
      Api.request("billing", "500 millis"),
      Api.request("profile", "2 seconds"),
      Api.request("history", "1.5 seconds"),
    ],
    { concurrency: "unbounded" },
  ).pipe(withConditions({ billing: { outcome: "fails", takes: "500 millis" } })),
  handled: Effect.all(
    [Effect.result(Api.request("billing", "500 millis")), Api.request("profile", "1 second")],
    { concurrency: "unbounded" },
  ).pipe(withConditions({ billing: { outcome: "fails", takes: "500 millis" } })),
  retry: Api.request("billing", "500 millis").pipe(
    Effect.retry({ times: 2 }),
    Effect.ignore,
    withConditions({ billing: { outcome: "fails", takes: "500 millis" } }),
  ),
  scoped: Effect.scoped(database()),
  forgotten: Effect.gen(function* () {
    const db = yield* Database.open("db")
    yield* db.query("select")
  }),
  deadlock: Effect.gen(function* () {
    const [left, right] = [Semaphore.makeUnsafe(1), Semaphore.makeUnsafe(1)]
    const both = (one: Semaphore.Semaphore, other: Semaphore.Semaphore) =>
      one.withPermits(1)(
        Effect.andThen(Effect.sleep("1 second"), other.withPermits(1)(Effect.void)),
      )
    yield* Effect.all(
      [
        Effect.withSpan(both(left, right), "transfer A to B"),
        Effect.withSpan(both(right, left), "transfer B to A"),
      ],
      { concurrency: "unbounded" },
    )
  }),
  neverSignalled: Effect.gen(function* () {
    const signal = yield* Deferred.make<void>()
    yield* Effect.forkChild(Api.fetch("config", "300 millis"))
    yield* Deferred.await(signal)
  }),
  hundred: Effect.forEach(
    Array.from({ length: 100 }, (_, index) => `item ${index + 1}`),
    (name) => Api.fetch(name, "200 millis"),
    { concurrency: 10 },
  ),
  tree: Effect.gen(function* () {
    yield* Effect.forkDetach(heartbeat())
    const loading = yield* Effect.forkChild(download())
    yield* Effect.forkChild(upload())
    yield* Effect.sleep("1 second")
    yield* Fiber.interrupt(loading)
    yield* Effect.log("given up")
    yield* Effect.sleep("800 millis")
  }),
  leftPromise: Effect.gen(function* () {
    const client = yield* Translator.connect
    const asking = yield* Effect.forkChild(Effect.promise(() => client.translate("menu")))
    yield* Effect.sleep("100 millis")
    yield* Fiber.interrupt(asking)
    yield* Api.fetch("users", "400 millis")
  }),
  neverBegan: Effect.gen(function* () {
    yield* Effect.forkChild(Api.fetch("audit", "1 second"))
    return "done"
  }),
}

/** Sells one of ten items twice at the same moment: reading and writing are two steps. */
export const sale = Effect.gen(function* () {
  const stock = yield* Ref.make(10)
  const sell = Effect.gen(function* () {
    const left = yield* recordCall("Stock.get", "stock", Ref.get(stock))
    yield* recordCall("Stock.set", "stock", Ref.setAndGet(stock, left - 1))
  })
  const till = (name: string) => Effect.withSpan(sell, name)
  yield* Effect.all([till("till A"), till("till B")], { concurrency: "unbounded" })
  return yield* Ref.get(stock)
})
