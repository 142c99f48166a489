import { assert, describe, it } from "@effect/vitest"
import { calls, type Run, Translator, withConditions } from "@fiberlings/core"
import { Effect, Fiber } from "effect"
import { exhaustive, explore, Host, simulate } from "../src/index.ts"

type Client = Effect.Success<typeof Translator.connect>

const simulated = <A, E>(use: (client: Client) => Effect.Effect<A, E>, conditions = {}) =>
  simulate(withConditions(conditions)(Effect.flatMap(Translator.connect, use)))

const ask = (client: Client, text: string) =>
  Effect.tryPromise({
    try: (signal) => client.translate(text, { signal }),
    catch: () => "refused" as const,
  })

/** A turn of the event loop that waits for no timer: there are thousands of them. */
const atOnce = Effect.callback<void>((resume) => {
  setImmediate(() => resume(Effect.void))
})

/** Of each call its subject, its two times and how it ended. */
const story = (run: Run) =>
  calls(run).map(({ end, outcome, start, subject }) => `${subject} ${start}-${end} ${outcome}`)

describe("a service that answers with promises", () => {
  it.effect("takes virtual time, as often as one likes", () =>
    Effect.gen(function* () {
      const { exit, run } = yield* simulated((client) =>
        Effect.all([ask(client, "ja"), ask(client, "nein")], { concurrency: 2 }).pipe(
          Effect.andThen(Effect.sleep(50)),
          Effect.andThen(ask(client, "doch")),
        ),
      )
      assert.isTrue(exit?._tag === "Success" && exit.value === "doch, translated")
      assert.deepStrictEqual(story(run), [
        "ja 0-300 success",
        "nein 0-300 success",
        "doch 350-650 success",
      ])
      assert.strictEqual(run.elapsed, 650)
    }),
  )

  it.effect("may be called from code that awaits", () =>
    Effect.gen(function* () {
      const { exit, run } = yield* simulated((client) =>
        Effect.promise(async () => {
          const one = await client.translate("ja")
          await Promise.resolve()
          const [two, three] = await Promise.all([
            client.translate("nein"),
            client.translate("doch"),
          ])
          return [one, two, three].length
        }),
      )
      assert.isTrue(exit?._tag === "Success" && exit.value === 3)
      assert.strictEqual(run.elapsed, 600)
    }),
  )

  it.effect("fails, and hangs, as the conditions say", () =>
    Effect.gen(function* () {
      const refused = yield* simulated((client) => Effect.flip(ask(client, "ja")), {
        ja: { outcome: "fails", takes: 70 },
      })
      assert.isTrue(refused.exit?._tag === "Success" && refused.exit.value === "refused")
      assert.strictEqual(refused.run.elapsed, 70)
      const hanging = yield* simulated((client) => ask(client, "ja"), { ja: { outcome: "hangs" } })
      assert.deepStrictEqual(hanging.run.ending, { _tag: "Deadlocked", waiting: [1] })
    }),
  )

  it.effect("stops a request whose signal is aborted, and no other", () =>
    Effect.gen(function* () {
      const { run } = yield* simulated((client) =>
        Effect.gen(function* () {
          const heeding = yield* Effect.forkChild(ask(client, "ja"))
          const ignoring = yield* Effect.forkChild(Effect.promise(() => client.translate("nein")))
          yield* Effect.sleep(100)
          yield* Fiber.interruptAll([heeding, ignoring])
          yield* Effect.sleep(1000)
        }),
      )
      assert.deepStrictEqual(story(run), ["ja 0-100 interrupt", "nein 0-300 success"])
    }),
  )

  it.effect("can be explored, with the same outcome each time", () =>
    Effect.gen(function* () {
      const program = Effect.flatMap(Translator.connect, (client) =>
        Effect.all([ask(client, "ja"), Effect.sleep(300), ask(client, "nein")], {
          concurrency: "unbounded",
        }),
      )
      const explored = Effect.suspend(() =>
        explore(program, {
          search: exhaustive({ preemptions: 1 }),
          holds: (run) => run.elapsed === 300 && run.ending._tag === "Completed",
        }),
      ).pipe(Effect.provideService(Host, { turn: atOnce, pending: () => 0 }))
      const first = yield* explored
      assert.strictEqual(first.outcome, "proved")
      assert.isAbove(first.schedules, 2)
      assert.deepStrictEqual(yield* explored, first)
    }),
  )

  it.effect("opens no way out: what leaves the simulation elsewhere does so here", () =>
    Effect.gen(function* () {
      let timers = 0
      const timer = () => {
        timers++
        return new Promise((resolve) => setTimeout(resolve, 60_000).unref())
      }
      const never = () => new Promise(() => {})
      const ways: ReadonlyArray<readonly [string, () => Promise<unknown>]> = [
        ["a promise or a callback that never came", never],
        ["a runtime of its own", () => Effect.runPromise(Effect.void)],
        ["a timer or I/O of its own", timer],
      ]
      const host = yield* Host
      for (const [what, wait] of ways) {
        const { run } = yield* simulated((client) =>
          Effect.promise(async () => {
            await client.translate("ja")
            await wait()
          }),
        ).pipe(Effect.provideService(Host, { ...host, pending: () => timers }))
        assert.deepStrictEqual(run.ending, { _tag: "Uncontrolled", what })
      }
    }),
  )

  it.effect("ends no call of a run that is over", () =>
    Effect.gen(function* () {
      const kept = new AbortController()
      const { run } = yield* simulated((client) =>
        Effect.sync(() => void client.translate("ja", { signal: kept.signal })),
      )
      assert.deepStrictEqual(story(run), ["ja 0-undefined undefined"])
      const next = yield* simulated((client) =>
        Effect.sync(() => {
          kept.abort()
          void client.translate("nein")
        }),
      )
      assert.deepStrictEqual(story(run), ["ja 0-undefined undefined"])
      assert.deepStrictEqual(story(next.run), ["nein 0-undefined undefined"])
    }),
  )

  it.effect("makes nothing of an abort that comes afterwards, or before", () =>
    Effect.gen(function* () {
      const { run } = yield* simulated((client) =>
        Effect.gen(function* () {
          const late = new AbortController()
          yield* Effect.promise(() => client.translate("ja", { signal: late.signal }))
          late.abort()
          yield* Effect.flip(
            Effect.tryPromise(() => client.translate("nein", { signal: late.signal })),
          )
        }),
      )
      assert.deepStrictEqual(story(run), ["ja 0-300 success"])
    }),
  )
})
