import { NodeServices } from "@effect/platform-node"
import { assert, it } from "@effect/vitest"
import { Duration, Effect, Layer, Option, Path, Schedule, type Scope, Stream } from "effect"
import { ChildProcess, ChildProcessSpawner } from "effect/process"
import { TypeChecker } from "../../src/index.ts"
import { findTypeServers } from "../../src/types/findTypeServers.ts"
import { makeFolder, right } from "./folder.ts"

const floating = `${right}\nEffect.succeed(1)\nexport const n: number = ""\n`

/** A tree of types with four to the power of sixteen leaves, compared with another one. */
const bomb = [
  'type Tree<N, L> = N extends [1, ...infer R] ? { [K in "a" | "b" | "c" | "d"]: Tree<R, [L, K]> } : L',
  "type Leaves<T> = T extends { a: infer A; b: infer B; c: infer C; d: infer D }",
  "  ? Leaves<A> | Leaves<B> | Leaves<C> | Leaves<D>",
  "  : T",
  "type Deep = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]",
  "export const tree: Tree<Deep, 1> = null as unknown as Tree<Deep, 2>",
  "export const leaves: Leaves<Tree<Deep, 1>> = null as unknown as Leaves<Tree<Deep, 2>>",
].join("\n")

const withChecker = <A, E>(
  settings: Parameters<typeof TypeChecker.layerWith>[0],
  test: Effect.Effect<A, E, TypeChecker | NodeServices.NodeServices | Scope.Scope>,
) =>
  Effect.scoped(test).pipe(
    Effect.provide(TypeChecker.layerWith(settings).pipe(Layer.provideMerge(NodeServices.layer))),
  )

/** A busy machine is no type bomb. */
const patient = { deadline: Duration.minutes(1) }

const check = Effect.fnUntraced(function* (source: string) {
  const checker = yield* TypeChecker
  const folder = yield* makeFolder()
  return yield* checker.check({ source, checks: folder.checks })
})

const serverId = Effect.gen(function* () {
  return Option.getOrThrow(yield* (yield* TypeChecker).pid)
})

/** Whether anything is left of a process group. */
const isThere = (leader: number): boolean => {
  try {
    return process.kill(-leader, 0)
  } catch {
    return false
  }
}

/** What was killed is there until the system has cleared it away. A test that hangs here fails. */
const untilGone = (leader: number) =>
  Effect.repeat(
    Effect.sync(() => isThere(leader)),
    { while: (there) => there, schedule: Schedule.spaced("20 millis") },
  )

it.live("stops at a type bomb, ends its process, and checks the next text", () =>
  withChecker(
    {},
    Effect.gen(function* () {
      assert.strictEqual((yield* check(right))._tag, "Checked")
      const before = yield* serverId
      const report = yield* check(bomb)
      assert.strictEqual(report._tag, "Stopped")
      yield* untilGone(before)
      assert.strictEqual((yield* check(right))._tag, "Checked")
    }),
  ),
)

it.live("starts anew when its process was killed", () =>
  withChecker(
    patient,
    Effect.gen(function* () {
      yield* (yield* TypeChecker).warm
      const before = yield* serverId
      process.kill(-before, "SIGKILL")
      const report = yield* check(floating)
      assert.strictEqual(report._tag, "Checked")
      assert.notStrictEqual(yield* serverId, before)
    }),
  ),
)

it.live("checks several at the same time as it does one after the other", () =>
  withChecker(
    patient,
    Effect.gen(function* () {
      // One process for all of them, or they could not disturb each other.
      yield* (yield* TypeChecker).warm
      const sources = [right, floating, right, "export const = 1", floating]
      const together = yield* Effect.forEach(sources, check, { concurrency: "unbounded" })
      const alone = yield* Effect.forEach(sources, check)
      assert.deepStrictEqual(together, alone)
      assert.notDeepEqual(alone[0], alone[1])
    }),
  ),
)

it.live("leaves no process behind", () =>
  Effect.gen(function* () {
    const pid = yield* withChecker(patient, check(right).pipe(Effect.andThen(serverId)))
    yield* untilGone(pid)
  }),
)

it.live("without Effect's binary, plain TypeScript's errors are told", () =>
  withChecker(
    { ...patient, servers: ["/nowhere/tsc", findTypeServers().at(-1) ?? ""] },
    Effect.gen(function* () {
      const report = yield* check(floating)
      if (report._tag !== "Checked") return assert.fail(report._tag)
      assert.deepStrictEqual(
        report.diagnostics.map(({ code }) => code),
        ["ts2322"],
      )
    }),
  ),
)

it.live("says that types are not checked where nothing can check them", () =>
  Effect.gen(function* () {
    for (const servers of [[], ["/nowhere/tsc"], [process.execPath]]) {
      const report = yield* withChecker({ servers }, check(right))
      if (report._tag !== "Unavailable") return assert.fail(report._tag)
      assert.include(report.reason, "Types are not checked here")
    }
  }),
)

it.live("says that a giant file or a missing one is not checked", () =>
  withChecker(
    patient,
    Effect.gen(function* () {
      const checker = yield* TypeChecker
      const giant = yield* check(`export const s = "${"x".repeat(1_000_000)}"`)
      const missing = yield* checker.check({ source: right, checks: "/nowhere/exercise.test.ts" })
      assert.deepStrictEqual([giant._tag, missing._tag], ["Unavailable", "Unavailable"])
    }),
  ),
)

it.live("is gone when its own process is killed in the middle of a check", () =>
  Effect.gen(function* () {
    const spawner = yield* ChildProcessSpawner.ChildProcessSpawner
    const path = yield* Path.Path
    const main = yield* path.fromFileUrl(new URL("./checksForEver.ts", import.meta.url))
    const folder = yield* makeFolder()
    const child = yield* spawner.spawn(
      ChildProcess.make(process.execPath, ["--no-warnings", main, folder.checks]),
    )
    const leader = Number(yield* Stream.mkString(Stream.decodeText(Stream.take(child.stdout, 1))))
    assert.isTrue(isThere(leader))
    yield* child.kill({ killSignal: "SIGKILL" })
    yield* untilGone(leader)
  }).pipe(Effect.scoped, Effect.provide(NodeServices.layer)),
)
