import { NodeServices } from "@effect/platform-node"
import { assert, it } from "@effect/vitest"
import { Effect, Path } from "effect"
import { ChildProcess, ChildProcessSpawner } from "effect/process"

// A program under Node's permission model may signal the process that started it.
it.live.skipIf(process.platform === "win32")(
  "the signal that opens Node's debugger does not open it in the process that grades",
  () =>
    Effect.gen(function* () {
      const path = yield* Path.Path
      const spawner = yield* ChildProcessSpawner.ChildProcessSpawner
      const script = yield* path.fromFileUrl(new URL("./deafProcess.ts", import.meta.url))
      const said = yield* spawner.string(
        ChildProcess.make(process.execPath, ["--no-warnings", "--inspect-port=0", script]),
        { includeStderr: true },
      )
      assert.strictEqual(said.trim(), "no debugger")
    }).pipe(Effect.provide(NodeServices.layer)),
)
