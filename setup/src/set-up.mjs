// Brings the repository into the state in which its commands can run, once.
import { constants } from "node:os"
import path from "node:path"
import { explainFailure } from "./explain.mjs"
import { fetchedExecutable, fetchTool } from "./fetch-tool.mjs"
import { findNpmCli } from "./find-npm.mjs"
import { acquireLock } from "./lock.mjs"
import { runQuietly } from "./quiet-process.mjs"
import { Interrupted, SetupFailure } from "./setup-failure.mjs"
import { readStamp, writeStamp } from "./stamp.mjs"
import { goodNode, nodeTool, pnpmTool } from "./tools.mjs"

/** @typedef {import("./places.mjs").Places} Places */

/** Progress is no result: it goes to the standard error. @param {string} line */
const say = (line) => console.error(line)

/** @param {Places} places @returns {string | undefined} the Node to use, when all is set up */
export function readyNode(places) {
  return readStamp(places) === "current" ? goodNode(places) : undefined
}

/** What an installation of ours must not take over from the command that it was started by. */
function environmentForInstalling() {
  const env = { ...process.env }
  // These leave packages out, or put them somewhere else.
  for (const name of ["NODE_ENV", "npm_config_omit", "npm_config_global", "npm_config_location"]) {
    delete env[name]
  }
  for (const name of ["npm_config_workspace", "npm_config_workspaces", "npm_config_dry_run"]) {
    delete env[name]
  }
  return env
}

/** Ends the set-up in order when the user presses Ctrl-C. */
function listenForInterrupts() {
  const controller = new AbortController()
  const names = /** @type {NodeJS.Signals[]} */ (["SIGINT", "SIGTERM", "SIGHUP"])
  const stop = (/** @type {NodeJS.Signals} */ name) =>
    controller.abort(new Interrupted(128 + constants.signals[name]))
  for (const name of names) process.on(name, stop)
  return {
    signal: controller.signal,
    stopListening: () => names.forEach((name) => void process.off(name, stop)),
  }
}

/**
 * @param {Places} places
 * @param {import("./fetch-tool.mjs").Work & { env: NodeJS.ProcessEnv }} work env: of all that `run` runs
 */
async function installEverything(places, { npmCli, env, run }) {
  let node = goodNode(places)
  if (node === undefined) {
    const tool = nodeTool(places)
    say(
      `  Node ${process.versions.node} cannot run Fiberlings: fetching ${tool.label} into .tools/`,
    )
    await fetchTool(tool, { npmCli, run })
    node = /** @type {string} */ (fetchedExecutable(tool))
  }
  // Install scripts and pnpm's own checks of versions are to see the Node that will be used.
  env.PATH = [path.dirname(node), process.env.PATH].join(path.delimiter)
  const tool = pnpmTool(places)
  let pnpm = fetchedExecutable(tool)
  if (pnpm === undefined) {
    say(`  Fetching ${tool.label} into .tools/`)
    await fetchTool(tool, { npmCli, run })
    pnpm = /** @type {string} */ (fetchedExecutable(tool))
  }
  if (readStamp(places) === "current") return node
  say("  Installing packages")
  const args = ["install", "--frozen-lockfile", "--prefer-offline", "--reporter=append-only"]
  // Nobody could answer pnpm's question whether an unfinished node_modules may be removed; and its
  // own retries would keep somebody without a network waiting for minutes.
  args.push("--config.confirmModulesPurge=false", "--config.fetch-retries=2")
  args.push("--config.fetch-retry-mintimeout=1000", "--config.fetch-retry-factor=2")
  const { ok, output } = await run(pnpm, args, places.root)
  if (!ok) throw explainFailure(output, "Installing packages")
  writeStamp(places)
  return node
}

/** @param {unknown} error @returns {Error} */
function asSetupFailure(error) {
  if (error instanceof SetupFailure || error instanceof Interrupted) return error
  return explainFailure(error instanceof Error ? error.message : String(error), "Setting up")
}

/**
 * @param {Places} places
 * @returns {Promise<string>} the Node to run on
 */
export async function ensureSetUp(places) {
  const ready = readyNode(places)
  if (ready !== undefined && fetchedExecutable(pnpmTool(places)) !== undefined) return ready
  const { signal, stopListening } = listenForInterrupts()
  try {
    return await setUpAlone(places, signal)
  } catch (error) {
    throw signal.aborted ? signal.reason : asSetupFailure(error)
  } finally {
    stopListening()
  }
}

/** @param {Places} places @param {AbortSignal} signal */
async function setUpAlone(places, signal) {
  const npmCli = findNpmCli(process.execPath, process.env)
  if (npmCli === undefined) {
    throw new SetupFailure(
      `There is no npm beside ${process.execPath}, and the set-up needs one: install npm (it comes with https://nodejs.org), then run the same command again.`,
    )
  }
  const lock = await acquireLock(places.tools, {
    signal,
    onWait: (pid) => say(`Another start is setting things up; waiting for it (pid ${pid})`),
  })
  try {
    const ready = readyNode(places)
    if (ready !== undefined && fetchedExecutable(pnpmTool(places)) !== undefined) return ready
    say(
      readStamp(places) === "missing"
        ? "Setting up Fiberlings (once, about half a minute)"
        : "Fiberlings changed since it was set up: bringing its packages up to date",
    )
    const env = environmentForInstalling()
    return await installEverything(places, {
      npmCli,
      env,
      run: async (file, args, cwd) => {
        const done = await runQuietly(file, args, { cwd, env, signal, onStart: lock.nameWorker })
        signal.throwIfAborted()
        return done
      },
    })
  } finally {
    lock.release()
  }
}
