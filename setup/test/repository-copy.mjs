// A folder that looks like the repository, with stand-ins for what would have been fetched.
import { chmodSync, cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { fetchedExecutable } from "../src/fetch-tool.mjs"
import { placesIn } from "../src/places.mjs"
import { writeStamp } from "../src/stamp.mjs"
import { nodeTool, pnpmTool } from "../src/tools.mjs"
import { temporaryFolder } from "./temporary-folder.mjs"

const setup = fileURLToPath(new URL("..", import.meta.url))

/** Says where it is and how it was called, then does what it is told. */
const TOOL = `
const [task, ...more] = process.argv.slice(2)
const { PATH, TURBO_TELEMETRY_DISABLED, INIT_CWD } = process.env
if (task === "tell") {
  const { pid, argv, execPath } = process
  console.log(JSON.stringify({ pid, argv, execPath, cwd: process.cwd(), PATH, TURBO_TELEMETRY_DISABLED, INIT_CWD }))
}
if (task === "exit") process.exit(Number(more[0]))
if (task === "die") process.kill(process.pid, more[0])
if (task === "wait") {
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => { console.log("got " + name); process.exit(7) })
  setInterval(() => {}, 1000)
  console.log("ready")
}
`

/** A copy in which nothing is set up. */
export function copyOfRepository() {
  const places = placesIn(temporaryFolder())
  cpSync(path.join(setup, "src"), path.join(places.root, "setup", "src"), { recursive: true })
  for (const name of ["run.mjs", "fiberlings.mjs"]) {
    cpSync(path.join(setup, name), path.join(places.root, "setup", name))
  }
  const manifest = { type: "module", devEngines: { packageManager: { version: "1.2.3" } } }
  writeFileSync(path.join(places.root, "package.json"), JSON.stringify(manifest))
  mkdirSync(path.dirname(places.cli), { recursive: true })
  writeFileSync(places.cli, `const typed: string = "runs as TypeScript"\n${TOOL}`)
  return places
}

/** A copy that is set up, with a tool called `tool`. */
export function copyThatIsSetUp() {
  const places = copyOfRepository()
  const folder = path.join(places.modules, "tool")
  mkdirSync(folder, { recursive: true })
  const manifest = { type: "module", bin: { tool: "tool.js" } }
  writeFileSync(path.join(folder, "package.json"), JSON.stringify(manifest))
  writeFileSync(path.join(folder, "tool.js"), TOOL)
  const pnpm = pnpmTool(places)
  const program = path.join(pnpm.folder, "node_modules", "@pnpm", "exe.here")
  mkdirSync(program, { recursive: true })
  for (const name of ["pnpm", "pnpm.exe"]) writeFileSync(path.join(program, name), "")
  chmodSync(path.join(program, "pnpm"), 0o755)
  writeStamp(places)
  return { places, pnpmFolder: path.dirname(String(fetchedExecutable(pnpm))) }
}

/** Puts the running Node where a fetched one would be. @param {import("../src/places.mjs").Places} places */
export function pretendNodeWasFetched(places) {
  const tool = nodeTool(places)
  const file = String(tool.executableIn(tool.folder))
  mkdirSync(path.dirname(file), { recursive: true })
  symlinkSync(process.execPath, file)
  return file
}
