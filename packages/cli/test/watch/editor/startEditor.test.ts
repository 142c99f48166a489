import { assert, layer } from "@effect/vitest"
import { Effect, FileSystem, Path } from "effect"
import { startEditor } from "../../../src/watch/editor/startEditor.ts"
import { services } from "../../miniature.ts"

layer(services, { excludeTestServices: true })("an editor", (it) => {
  it.effect("in the terminal is waited for until it is closed", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const path = yield* Path.Path
      const file = path.join(yield* fs.makeTempDirectoryScoped(), "exercise.ts")
      const script = `require("node:fs").writeFileSync(process.argv[1], "edited")`
      const args = ["-e", script, file]
      yield* startEditor({ command: process.execPath, args, isInTerminal: true })
      assert.strictEqual(yield* fs.readFileString(file), "edited")
    }),
  )

  it.effect("that is not there is named, with what to do", () =>
    Effect.gen(function* () {
      for (const isInTerminal of [true, false]) {
        const editor = { command: "no-such-editor", args: [], isInTerminal }
        const { message } = yield* Effect.flip(startEditor(editor))
        assert.strictEqual(
          message,
          "no-such-editor could not be started (there is no such command). Set $VISUAL or $EDITOR to the editor that you like.",
        )
      }
    }),
  )
})
