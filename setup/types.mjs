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
const withEffect = found.status === 0 ? found.stdout.trim() : ""
const options = ["-p", ".", "--noEmit", ...process.argv.slice(2)]

const plainCompiler = path.join(
  path.dirname(require.resolve("typescript/package.json")),
  "bin",
  "tsc",
)

// Not every platform has a binary of @effect/tsgo: there the types are checked, and CI does the rest.
if (withEffect === "") {
  console.error("Effect's diagnostics are left out: @effect/tsgo has no binary for this platform.")
}
const command = withEffect === "" ? process.execPath : withEffect
const before = withEffect === "" ? [plainCompiler] : []

// What a check of an exercise expects of the types is what its starter has not got yet.
const isExercises = path.basename(path.dirname(process.cwd())) === "exercises"
const notYet =
  /^[^\n]*exercise\.test\.ts\(\d+,\d+\): error TS2344: Type '\[[^\n]*\n(?: [^\n]*\n)*/gm

if (isExercises) {
  const checked = spawnSync(command, [...before, ...options, "--pretty", "false"], {
    encoding: "utf8",
  })
  const left = (checked.stdout ?? "").replace(notYet, "")
  process.stdout.write(left)
  process.stderr.write(checked.stderr ?? "")
  const onlyThose = left !== checked.stdout && !/: error TS/.test(left)
  process.exit(onlyThose ? 0 : (checked.status ?? 3))
}
const checked = spawnSync(command, [...before, ...options], { stdio: "inherit" })
process.exit(checked.status ?? 3)
