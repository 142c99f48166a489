/**
 * Runs inside the layers: does what its standard input names, one thing after another, and reports
 * on descriptor 3, a line each, whether it could.
 */
import { spawnSync } from "node:child_process"
import { readFileSync, writeFileSync, writeSync } from "node:fs"
import { createServer, connect } from "node:net"
import { Worker } from "node:worker_threads"

export interface Asked {
  readonly attempt: string
  readonly file?: string
  readonly port?: number
  readonly pid?: number
}
const asked: ReadonlyArray<Asked> = JSON.parse(readFileSync(0, "utf8"))

const reaching = (port: number) =>
  new Promise<string>((resolve, reject) => {
    connect(port, "127.0.0.1", () => resolve("connected")).once("error", reject)
  })
const held: Array<unknown> = []
const fill = (allocate: () => unknown): never => {
  for (;;) held.push(allocate())
}

const attemptsOf = ({
  file = "",
  pid = 0,
  port = 0,
}: Asked): Readonly<Record<string, () => unknown>> => ({
  effect: async () => {
    const { Effect } = await import("effect")
    return Effect.runPromise(Effect.succeed("ran"))
  },
  environment: () => JSON.stringify(Object.keys(process.env).sort()),
  read: () => readFileSync(file, "utf8"),
  write: () => writeFileSync(file, "written"),
  spawn: () => String(spawnSync(process.execPath, ["--version"]).status),
  worker: () =>
    new Promise((resolve, reject) => {
      new Worker("0", { eval: true }).once("exit", resolve).once("error", reject)
    }),
  binding: () => Object.keys(Reflect.get(process, "binding").call(process, "fs")).length,
  addon: () => process.dlopen({ exports: {} }, file),
  inspector: async () => {
    const { Session } = await import("node:inspector")
    new Session().connect()
  },
  report: () => process.report.writeReport(file),
  heapSnapshot: async () => (await import("node:v8")).writeHeapSnapshot(file),
  sqlite: async () => {
    const { DatabaseSync } = await import("node:sqlite")
    new DatabaseSync(file).exec("create table t(x)")
  },
  connect: () => reaching(port),
  listen: () =>
    new Promise((resolve, reject) => {
      const server = createServer().once("error", reject)
      server.listen(file, () => server.close(() => resolve("listened")))
    }),
  kill: () => process.kill(pid, "SIGKILL"),
  // Signal 0 asks and does nothing: were the layer missing, nobody would be hurt.
  signalOthers: () => process.kill(-1, 0),
  pid: () => process.pid,
  heap: () => fill(() => ({ one: {}, two: [1, 2, 3] })),
  buffers: () => fill(() => Buffer.alloc(16_000_000, 1)),
  oneBuffer: () => new ArrayBuffer(4_000_000_000).byteLength,
  wasm: () => {
    // The types of Node alone do not know it.
    const { Memory } = Reflect.get(globalThis, "WebAssembly")
    return fill(() => Reflect.construct(Memory, [{ initial: 160 }]))
  },
  raisedHeap: async () => {
    ;(await import("node:v8")).setFlagsFromString("--max-old-space-size=8000")
    return fill(() => Array.from({ length: 100_000 }, (_, index) => index))
  },
  spin: () => {
    for (;;) {}
  },
  abort: () => process.abort(),
  wait: () => {
    writeSync(3, "waiting\n")
    setInterval(() => {}, 1000)
    return new Promise(() => {})
  },
})

for (const one of asked) {
  const run = attemptsOf(one)[one.attempt]
  if (run === undefined) throw new Error(`no attempt ${one.attempt}`)
  try {
    writeSync(3, `could: ${await run()}\n`)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    writeSync(3, `could not: ${code ?? ""} ${message.split("\n")[0]}\n`)
  }
}
process.exit(0)
