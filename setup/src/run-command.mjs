// What run.mjs and fiberlings.mjs do once the Node they run on can read this.
import { existsSync, readFileSync } from "node:fs"
import module from "node:module"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { fetchedExecutable } from "./fetch-tool.mjs"
import { warnsAboutTypeScript } from "./node-version.mjs"
import { passThrough } from "./pass-through.mjs"
import { places } from "./places.mjs"
import { ensureSetUp, readyNode } from "./set-up.mjs"
import { EXIT_USAGE, Interrupted, SetupFailure } from "./setup-failure.mjs"
import { readStamp } from "./stamp.mjs"
import { pnpmTool } from "./tools.mjs"

/** Commands whose package has another name. @type {Record<string, string>} */
const PACKAGE_OF = { biome: "@biomejs/biome" }

/** @param {string} command @returns {string} the JavaScript file of a tool of the root */
export function fileOfTool(command, { modules, root } = places) {
  const name = PACKAGE_OF[command] ?? command
  const folder = path.join(modules, name)
  const manifest = path.join(folder, "package.json")
  const { bin } = existsSync(manifest) ? JSON.parse(readFileSync(manifest, "utf8")) : { bin: {} }
  const file = typeof bin === "string" ? bin : bin?.[command]
  if (file === undefined) {
    throw new SetupFailure(
      `There is no command ${command} here: use fiberlings, turbo, biome or another tool that ${path.join(root, "package.json")} names.`,
      { exitCode: EXIT_USAGE },
    )
  }
  return path.join(folder, file)
}

/** @param {string} node @returns {NodeJS.ProcessEnv} */
function environmentFor(node, env = process.env) {
  // turbo looks for a pnpm on the PATH.
  const pnpm = fetchedExecutable(pnpmTool(places))
  const first = [path.dirname(node), path.join(places.modules, ".bin")]
  if (pnpm !== undefined) first.push(path.dirname(pnpm))
  const PATH = [...first, env.PATH].join(path.delimiter)
  // A start from within the command has a folder of its own again.
  return { ...env, PATH, TURBO_TELEMETRY_DISABLED: "1", INIT_CWD: undefined }
}

/** npm and pnpm run scripts in the root and leave word of where the user is. */
function folderOfUser(env = process.env) {
  const moved = env.npm_lifecycle_event !== undefined && process.cwd() === places.root
  return moved && env.INIT_CWD && existsSync(env.INIT_CWD) ? env.INIT_CWD : process.cwd()
}

/** @param {string} node @param {string[]} args */
async function runFiberlings(node, args) {
  const cwd = folderOfUser()
  const env = environmentFor(node)
  if (node !== process.execPath || warnsAboutTypeScript(process.versions.node)) {
    const flags = ["--disable-warning=ExperimentalWarning", places.cli, ...args]
    process.exitCode = await passThrough(node, flags, { cwd, env })
    return
  }
  // In this very process: another one would double the time to the first word.
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
  process.chdir(cwd)
  process.argv = [process.execPath, places.cli, ...args]
  // Not through NODE_COMPILE_CACHE, which the processes that run learners' code would inherit.
  module.enableCompileCache?.(path.join(places.modules, ".cache", "fiberlings"))
  await import(pathToFileURL(places.cli).href)
}

/** @param {() => Promise<void>} work @returns {Promise<void>} */
async function withFailuresSaid(work) {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof SetupFailure || error instanceof Interrupted)) throw error
    if (error instanceof SetupFailure) for (const line of error.details) console.error(line)
    console.error(error.message)
    process.exitCode = error.exitCode
  }
}

/** `node setup/run.mjs <command> [args...]` @param {string[]} argv */
export function runCommand([command, ...args]) {
  return withFailuresSaid(async () => {
    if (command === undefined) {
      throw new SetupFailure("Say what to run, for example: node setup/run.mjs fiberlings start", {
        exitCode: EXIT_USAGE,
      })
    }
    const node = await ensureSetUp(places)
    if (command === "fiberlings") return runFiberlings(node, args)
    const tool = fileOfTool(command)
    const options = { cwd: places.root, env: environmentFor(node) }
    process.exitCode = await passThrough(node, [tool, ...args], options)
  })
}

/** `npx fiberlings [args...]` @param {string[]} args */
export function runLocalFiberlings(args) {
  return withFailuresSaid(async () => {
    const node = readyNode(places)
    if (node !== undefined) return runFiberlings(node, args)
    const state =
      readStamp(places) === "outdated" ? "has changed since it was set up" : "is not set up yet"
    throw new SetupFailure(
      `Fiberlings ${state}: run "npm start" once in ${places.root}, then try again.`,
      { exitCode: EXIT_USAGE },
    )
  })
}
