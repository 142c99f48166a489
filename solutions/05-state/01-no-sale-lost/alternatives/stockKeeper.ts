import { Api, type Stock } from "@fiberlings/core"
import { Deferred, Effect, Queue } from "effect"

type Request = Deferred.Deferred<boolean>

/** The only one who touches the stock: gives out pieces, one request after the other. */
const keepStock = Effect.fnUntraced(function* (stock: Stock, requests: Queue.Queue<Request>) {
  while (true) {
    const request = yield* Queue.take(requests)
    const left = yield* stock.get
    if (left > 0) yield* stock.set(left - 1)
    yield* Deferred.succeed(request, left > 0)
  }
})

const sell = Effect.fnUntraced(function* (till: string, requests: Queue.Queue<Request>) {
  const request = yield* Deferred.make<boolean>()
  yield* Queue.offer(requests, request)
  const taken = yield* Deferred.await(request)
  if (!taken) return "sold out"
  yield* Api.fetch(`receipt ${till}`, "1 second")
  return "sold"
})

export const openTills = Effect.fnUntraced(function* (stock: Stock) {
  const requests = yield* Queue.unbounded<Request>()
  yield* Effect.forkChild(keepStock(stock, requests))
  return yield* Effect.all(
    {
      A: sell("A", requests).pipe(Effect.withSpan("till A")),
      B: sell("B", requests).pipe(Effect.withSpan("till B")),
    },
    { concurrency: "unbounded" },
  )
})
