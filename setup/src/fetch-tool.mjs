// Fetches a program from the npm registry into .tools/, whole or not at all: it is made in a folder
// aside, tried, and renamed into place.
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync } from "node:fs"
import path from "node:path"
import { explainFailure } from "./explain.mjs"
import { GOOD_NODES } from "./node-version.mjs"
import { SetupFailure } from "./setup-failure.mjs"

/**
 * @typedef {object} Tool
 * @property {string} label for people
 * @property {string} name of the npm package
 * @property {string} version
 * @property {string} folder where it ends up
 * @property {(folder: string) => string | undefined} executableIn undefined: not in there
 * @property {string} [integrity] the hash the package must have
 */

/**
 * @typedef {object} Work what every step of the set-up needs
 * @property {string} npmCli
 * @property {(file: string, args: string[], cwd: string) => Promise<{ ok: boolean, output: string }>} run
 */

/** A full disk has been seen to leave npm content with half a file, so nothing is believed untried. */
function trial(/** @type {Tool} */ tool, /** @type {string} */ folder) {
  const executable = tool.executableIn(folder)
  if (executable === undefined) return { works: false, said: "it has no program for this platform" }
  const tried = spawnSync(executable, ["--version"], { encoding: "utf8", cwd: folder })
  const said = `${tried.error?.message ?? ""} ${tried.stderr ?? ""}`.trim()
  return { works: tried.status === 0 && tried.stdout.includes(tool.version), said }
}

/** @param {string} folder */
function diskIsFull(folder) {
  // Node 18 learnt statfs late.
  if (typeof statfsSync !== "function") return false
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize < 1_000_000
}

/** What npm found the package's hash to be. @param {string} staging @param {string} name */
function integrityOf(staging, name) {
  try {
    const installed = path.join(staging, "node_modules", ".package-lock.json")
    return JSON.parse(readFileSync(installed, "utf8")).packages[`node_modules/${name}`].integrity
  } catch {
    return undefined // a full disk can end npm's own notes, without npm calling that a failure
  }
}

/** @param {Tool} tool @param {string} staging */
function assertUsable(tool, staging) {
  const asPinned =
    tool.integrity === undefined || integrityOf(staging, tool.name) === tool.integrity
  const { works, said } = asPinned ? trial(tool, staging) : { works: false, said: "" }
  if (works) return
  if (diskIsFull(staging)) throw explainFailure("ENOSPC", "")
  if (!asPinned) throw explainFailure("EINTEGRITY", "")
  const reason = said === "" ? "" : `: ${said.split("\n")[0]}`
  throw new SetupFailure(
    `${tool.label} from the npm registry does not run on this machine (${process.platform} ${process.arch}${reason}): install ${GOOD_NODES} with your package manager, then run the same command again.`,
  )
}

/** @param {string} folder */
const remove = (folder) => rmSync(folder, { recursive: true, force: true })

/**
 * @param {Tool} tool
 * @param {Work} work
 */
export async function fetchTool(tool, { npmCli, run }) {
  const staging = `${tool.folder}-unfinished`
  // Ours to remove: only the owner of the lock gets here, so this was left by one that was killed.
  remove(staging)
  mkdirSync(staging, { recursive: true })
  const args = [
    "install",
    "--prefix",
    staging,
    "--no-save",
    "--no-package-lock",
    "--ignore-scripts",
  ]
  args.push("--include=optional", "--no-audit", "--no-fund", "--no-update-notifier")
  // npm's own patience is made for build servers; here somebody is looking at the terminal.
  args.push("--loglevel=error", "--fetch-retry-mintimeout=1000", "--fetch-retry-factor=2")
  try {
    const command = [npmCli, ...args, `${tool.name}@${tool.version}`]
    const { ok, output } = await run(process.execPath, command, staging)
    if (!ok) throw explainFailure(output, `Fetching ${tool.label}`)
    assertUsable(tool, staging)
    remove(tool.folder)
    renameSync(staging, tool.folder)
  } finally {
    remove(staging)
  }
}

/** @param {Tool} tool @returns {string | undefined} its program, when it was fetched before */
export function fetchedExecutable(tool) {
  const executable = existsSync(tool.folder) ? tool.executableIn(tool.folder) : undefined
  return executable !== undefined && existsSync(executable) ? executable : undefined
}
