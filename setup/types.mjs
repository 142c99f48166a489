// Types and Effect's own diagnostics of the package in the current folder, in one pass: TypeScript
// with Effect's language service built in, without patching the TypeScript that is installed.
import { spawnSync } from "node:child_process"
import { createRequire } from "node:module"
import path from "node:path"
import { fileURLToPath } from "node:url"

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const require = createRequire(path.join(root, "package.json"))
const manifest = require.resolve("@effect/tsgo/package.json")
const bin = path.join(path.dirname(manifest), require(manifest).bin["effect-tsgo"])
const found = spawnSync(process.execPath, [bin, "get-exe-path"], { encoding: "utf8" })
const compiler = found.stdout.trim()
if (found.status !== 0 || compiler === "") {
  console.error(
    `${found.stderr}\nThe type checker of @effect/tsgo was not found. Run npm start again.`,
  )
  process.exit(3)
}
const checked = spawnSync(compiler, ["-p", ".", "--noEmit", ...process.argv.slice(2)], {
  stdio: "inherit",
})
process.exit(checked.status ?? 3)
