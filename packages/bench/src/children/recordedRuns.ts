// Times the same program many times over: `recorded`, `unrecorded` (simulated, but nothing is written
// down) or `plain` (Effect alone), and `sleeps` or `messages`, and how often.
import { simulate } from "@fiberlings/simulator"
import { Array, Effect, Queue, Ref } from "effect"
import { Recorder } from "../../../simulator/src/Recorder.ts"
import { measureItself } from "./measureItself.ts"

const workers = Array.range(1, 20)
const rounds = Array.range(1, 20)

/** Fibers that sleep, count and sleep again. */
const sleeps = Effect.gen(function* () {
  const count = yield* Ref.make(0)
  const step = Effect.andThen(
    Effect.sleep("10 millis"),
    Ref.update(count, (now) => now + 1),
  )
  yield* Effect.forEach(workers, () => Effect.forEach(rounds, () => step, { discard: true }), {
    concurrency: "unbounded",
    discard: true,
  })
})

/** Fibers that send each other messages. */
const messages = Effect.gen(function* () {
  const queue = yield* Queue.bounded<number>(2)
  const send = Effect.forEach(rounds, (value) => Queue.offer(queue, value), { discard: true })
  const receive = Effect.forEach(rounds, () => Queue.take(queue), { discard: true })
  yield* Effect.forEach(workers, (worker) => (worker % 2 === 0 ? send : receive), {
    concurrency: "unbounded",
    discard: true,
  })
})

const [variant, name, times] = process.argv.slice(2)
const program = name === "sleeps" ? sleeps : messages
// In a process of its own, so that neither of them slows the other one's calls down.
if (variant === "unrecorded") {
  const kept = new Set(["constructor", "trace", "beginning", "clear"])
  for (const name of Object.getOwnPropertyNames(Recorder.prototype)) {
    if (!kept.has(name)) Object.defineProperty(Recorder.prototype, name, { value: () => {} })
  }
}
const once = variant === "plain" ? program : simulate(program)

// A recorder that has changed could write on in spite of that, and the comparison would be void.
const { run } = await Effect.runPromise(simulate(program))
if ((run.trace.events.length === 0) !== (variant === "unrecorded")) {
  throw new Error(`${variant}: ${run.trace.events.length} events were recorded`)
}

const block = Effect.repeat(once, { times: Number(times) })
await Effect.runPromise(block)
await measureItself(async () => {
  const start = performance.now()
  await Effect.runPromise(block)
  return [(performance.now() - start) / 1000]
})
