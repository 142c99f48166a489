import { type ChildProcess, spawn } from "node:child_process"
import { createServer } from "node:net"
import { NodeServices } from "@effect/platform-node"
import { assert, describe, it } from "@effect/vitest"
import { Effect, FileSystem, Layer, Path, type Scope } from "effect"
import { limitReached, saysOutOfMemory } from "../../src/sandbox/limitReached.ts"
import { Sandbox } from "../../src/sandbox/Sandbox.ts"
import type { LayerName } from "../../src/sandbox/SandboxLayer.ts"
import type { Asked } from "./attempts.ts"
import { start } from "./runInside.ts"

/** What a submission is put into: at home, in a cohort, in a cohort where bubblewrap is missing. */
const places = {
  local: { sealed: false, without: [] },
  sealed: { sealed: true, without: [] },
  namespaces: { sealed: true, without: ["bubblewrap"] },
} as const
type Place = keyof typeof places

const layerOf = (place: Place) =>
  Sandbox.layerWithout(places[place].without).pipe(Layer.provideMerge(NodeServices.layer))

const found = await Effect.runPromise(
  Effect.gen(function* () {
    return yield* (yield* Sandbox).layers
  }).pipe(Effect.provide(layerOf("local"))),
)
/** Why a test that needs this layer cannot run here; empty when it can. */
const missing = (needs: ReadonlyArray<LayerName>): string =>
  found
    .filter((layer) => needs.includes(layer.name) && !layer.on)
    .map((layer) => `${layer.name}: ${layer.reason}`)
    .join("; ")

/** A test of one attempt in one place; skipped, with the reason in its name, where a layer is off. */
const test = (
  name: string,
  place: Place,
  needs: ReadonlyArray<LayerName>,
  body: Effect.Effect<void, unknown, Sandbox | FileSystem.FileSystem | Path.Path | Scope.Scope>,
) => {
  const why = missing(needs)
  const run = why === "" ? it.live : it.live.skip
  run(
    why === "" ? `${place}: ${name}` : `${place}: ${name} (${why})`,
    () => Effect.provide(body, layerOf(place)),
    60_000,
  )
}

const heap = 64
const limits = { heap, memory: 300, cpu: 20 }

/** A folder that is gone after the test, with a file that nobody may read in it. */
const makeFolder = Effect.gen(function* () {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const folder = yield* fs.makeTempDirectoryScoped()
  const file = path.join(folder, "secret.txt")
  yield* fs.writeFileString(file, "hush")
  return { fs, path, folder, file }
})

/** Lets `attempts.ts` do this inside, such that it may read what it is made of and `read`. */
const attempt = Effect.fnUntraced(function* (
  place: Place,
  asked: ReadonlyArray<Asked>,
  more: { read?: ReadonlyArray<string>; cpu?: number } = {},
) {
  const path = yield* Path.Path
  const sandbox = yield* Sandbox
  const here = (relative: string) => path.fromFileUrl(new URL(relative, import.meta.url))
  const made = yield* sandbox.command({
    ...limits,
    cpu: more.cpu ?? limits.cpu,
    args: [],
    script: yield* here("./attempts.ts"),
    read: [
      yield* here("../../package.json"),
      yield* here("../../src"),
      yield* here("../../node_modules/effect"),
      yield* here("../../../../node_modules/.pnpm"),
      ...(more.read ?? []),
    ],
    sealed: places[place].sealed,
  })
  return yield* start(made, asked)
})

const ended = (...asked: Parameters<typeof attempt>) =>
  Effect.flatMap(attempt(...asked), ({ ended }) => Effect.promise(() => ended))

/** What it said of each attempt. */
const said = (...asked: Parameters<typeof attempt>) =>
  Effect.map(ended(...asked), ({ said }) => said.trimEnd().split("\n"))

const everyOneMatches = (lines: ReadonlyArray<string>, count: number, pattern: RegExp) => {
  assert.lengthOf(lines, count)
  for (const line of lines) assert.match(line, pattern)
}

/** A server of the test that counts who comes. */
const makeServer = Effect.acquireRelease(
  Effect.callback<{ port: number; server: ReturnType<typeof createServer> }>((resume) => {
    const server = createServer((socket) => socket.destroy())
    server.listen(0, "127.0.0.1", () => {
      const address = server.address()
      const port = address !== null && typeof address === "object" ? address.port : 0
      resume(Effect.succeed({ port, server }))
    })
  }),
  ({ server }) => Effect.sync(() => void server.close()),
)

/** A process of the test that does nothing; it tells how it ended. */
const makeBystander = Effect.acquireRelease(
  Effect.sync(() => spawn(process.execPath, ["-e", "process.stdin.resume()"])),
  (bystander) => Effect.sync(() => void bystander.kill("SIGKILL")),
)

/** Ends it in order: a process that was killed before cannot. */
const stillLives = (bystander: ChildProcess) =>
  Effect.callback<boolean>((resume) => {
    if (bystander.signalCode !== null) return resume(Effect.succeed(false))
    bystander.once("exit", (code) => resume(Effect.succeed(code === 0)))
    bystander.stdin?.end()
  })

/** What each place lets through, and which layers have to be there for that. */
const needs: Record<Place, ReadonlyArray<LayerName>> = {
  local: [],
  sealed: ["bubblewrap"],
  namespaces: ["namespaces"],
}

for (const place of ["local", "sealed", "namespaces"] as const) {
  const needed = needs[place]
  describe(place, () => {
    test(
      "effect is imported, types are stripped, descriptor 3 and standard input pass through",
      place,
      needed,
      Effect.gen(function* () {
        const { exitCode, said, stderr } = yield* ended(place, [{ attempt: "effect" }])
        assert.deepStrictEqual([exitCode, said, stderr], [0, "could: ran\n", ""])
      }),
    )

    test(
      "nothing of the environment is inside",
      place,
      needed,
      Effect.gen(function* () {
        const [line = ""] = yield* said(place, [{ attempt: "environment" }])
        const names: ReadonlyArray<string> = JSON.parse(line.replace("could: ", ""))
        assert.deepStrictEqual(
          names.filter((name) => !["OLDPWD", "PWD", "TZ"].includes(name)),
          [],
        )
      }),
    )

    test(
      "a file in a folder that was given is read, over a link too; its neighbours are not",
      place,
      needed,
      Effect.gen(function* () {
        const { file, folder, fs, path } = yield* makeFolder
        const given = path.join(folder, "given")
        const inside = path.join(given, "open.txt")
        const link = path.join(folder, "link")
        yield* fs.makeDirectory(given)
        yield* fs.writeFileString(inside, "open")
        yield* fs.symlink(given, link)
        yield* fs.makeDirectory(path.join(folder, "given-not"))
        const sibling = path.join(folder, "given-not", "secret.txt")
        yield* fs.writeFileString(sibling, "hush")
        const asked = [inside, path.join(link, "open.txt"), file, sibling, "/etc/passwd"].map(
          (file) => ({ attempt: "read", file }),
        )
        const lines = yield* said(place, asked, { read: [link] })
        everyOneMatches(lines.slice(0, 2), 2, /^could: open$/)
        everyOneMatches(lines.slice(2), 3, /^could not: ERR_ACCESS_DENIED/)
      }),
    )

    test(
      "nothing is written, started, attached or loaded",
      place,
      needed,
      Effect.gen(function* () {
        const { file, folder, fs, path } = yield* makeFolder
        const writing = ["write", "report", "heapSnapshot", "sqlite"].map((attempt) => ({
          attempt,
          file: path.join(folder, `${attempt}.out`),
        }))
        const written = yield* said(place, writing, { read: [folder] })
        everyOneMatches(written, 4, /^could not: ERR_(ACCESS_DENIED|UNKNOWN_BUILTIN_MODULE)/)
        assert.deepStrictEqual(yield* fs.readDirectory(folder), ["secret.txt"])
        const starting = ["spawn", "worker", "binding", "addon", "inspector"].map((attempt) => ({
          attempt,
          file,
        }))
        const started = yield* said(place, starting, { read: [folder] })
        everyOneMatches(started, 5, /^could not: ERR_(ACCESS_DENIED|DLOPEN_DISABLED)/)
      }),
    )

    test(
      "a heap that grows without end is told from a crash",
      place,
      needed,
      Effect.gen(function* () {
        const end = yield* ended(place, [{ attempt: "heap" }])
        assert.strictEqual(limitReached(end), "memory-limit", end.stderr)
        const crash = yield* ended(place, [{ attempt: "abort" }])
        assert.strictEqual(crash.exitCode ?? crash.signal, place === "local" ? "SIGABRT" : 134)
        assert.isUndefined(limitReached(crash))
      }),
    )

    test(
      "memory outside of the heap is limited",
      place,
      [...needed, "limits"],
      Effect.gen(function* () {
        for (const name of ["oneBuffer", "buffers", "wasm"]) {
          const end = yield* ended(place, [{ attempt: name }])
          const told = saysOutOfMemory(end.said) || limitReached(end) === "memory-limit"
          assert.isTrue(told, `${name}: ${end.said}${end.stderr}`)
        }
      }),
    )

    test(
      "a heap limit that the program raises helps it little",
      place,
      [...needed, "limits"],
      Effect.gen(function* () {
        const end = yield* ended(place, [{ attempt: "raisedHeap" }])
        assert.include(["memory-limit", "time-limit"], limitReached(end), end.stderr)
      }),
    )

    test(
      "processor time is limited",
      place,
      [...needed, "limits"],
      Effect.gen(function* () {
        const end = yield* ended(place, [{ attempt: "spin" }], { cpu: 1 })
        assert.strictEqual(limitReached(end), "time-limit", JSON.stringify(end))
      }),
    )

    test(
      "killing what was started kills all that is inside",
      place,
      needed,
      Effect.gen(function* () {
        const { child, ended, firstWord } = yield* attempt(place, [{ attempt: "wait" }])
        yield* Effect.promise(() => firstWord)
        child.kill("SIGKILL")
        // Comes only when the last process that holds its descriptors is gone.
        const { signal } = yield* Effect.promise(() => ended)
        assert.strictEqual(signal, "SIGKILL")
      }),
    )
  })
}

for (const place of ["sealed", "namespaces"] as const) {
  const needed = needs[place]
  describe(`${place}, more than at home`, () => {
    test(
      "there is no network",
      place,
      needed,
      Effect.gen(function* () {
        const { port, server } = yield* makeServer
        const lines = yield* said(place, [{ attempt: "connect", port }])
        everyOneMatches(lines, 1, /^could not: (ECONNREFUSED|ENETUNREACH|ERR_ACCESS_DENIED)/)
        assert.isTrue(server.listening)
      }),
    )

    test(
      "no other process is seen, signalled or stopped",
      place,
      needed,
      Effect.gen(function* () {
        const bystander = yield* makeBystander
        const { pid = 0 } = bystander
        const names = ["kill", "signalOthers", "pid"]
        const asked = names.map((attempt) => ({ attempt, pid }))
        const lines = yield* said(place, asked)
        everyOneMatches(lines.slice(0, 2), 2, /^could not: ESRCH/)
        assert.deepStrictEqual(lines.slice(2), ["could: 2"])
        assert.isTrue(yield* stillLives(bystander))
      }),
    )
  })
}

describe("sealed with bubblewrap", () => {
  test(
    "a link inside what may be read does not lead out of it",
    "sealed",
    ["bubblewrap"],
    Effect.gen(function* () {
      const { file, folder, fs, path } = yield* makeFolder
      const given = path.join(folder, "given")
      const link = path.join(given, "link.txt")
      yield* fs.makeDirectory(given)
      yield* fs.symlink(file, link)
      const lines = yield* said("sealed", [{ attempt: "read", file: link }], { read: [given] })
      everyOneMatches(lines, 1, /^could not: ENOENT/)
    }),
  )

  test(
    "no socket is opened in a folder",
    "sealed",
    ["bubblewrap"],
    Effect.gen(function* () {
      const { folder, fs, path } = yield* makeFolder
      const file = path.join(folder, "socket")
      const lines = yield* said("sealed", [{ attempt: "listen", file }], { read: [folder] })
      everyOneMatches(lines, 1, /^could not: /)
      assert.deepStrictEqual(yield* fs.readDirectory(folder), ["secret.txt"])
    }),
  )
})
