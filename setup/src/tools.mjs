// The two programs that may have to be fetched: a Node, and the pnpm that the repository names.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { fetchedExecutable } from "./fetch-tool.mjs"
import { nodePackageFor } from "./node-package.mjs"
import { canRunFiberlings, GOOD_NODES } from "./node-version.mjs"
import { SetupFailure } from "./setup-failure.mjs"

/** @typedef {import("./places.mjs").Places} Places */
/** @typedef {import("./fetch-tool.mjs").Tool} Tool */

/** @param {Places} places @returns {Tool} */
export function nodeTool({ tools }, platform = process.platform, arch = process.arch) {
  const found = nodePackageFor(platform, arch)
  if (found === undefined) {
    throw new SetupFailure(
      `Node ${process.versions.node} cannot run Fiberlings and npm has no newer one for ${platform} ${arch}: install ${GOOD_NODES} (https://nodejs.org), then run the same command again.`,
    )
  }
  const { name, version, integrity, executable } = found
  return {
    label: `Node ${version}`,
    name,
    version,
    integrity,
    folder: path.join(tools, `node-${version}-${platform}-${arch}`),
    executableIn: (folder) => path.join(folder, "node_modules", name, executable),
  }
}

/**
 * The user's Node when it is good enough, else the fetched one.
 * @param {Places} places
 * @returns {string | undefined} undefined: it has to be fetched first
 */
export function goodNode(places) {
  if (canRunFiberlings(process.versions.node)) return process.execPath
  return fetchedExecutable(nodeTool(places))
}

/** @param {string} folder @returns {string | undefined} */
function nativePnpmIn(folder) {
  // pnpm is a native program in a package of its own per platform; npm picked the one that fits. It
  // is taken from there, so that none of its install scripts has to run.
  const scope = path.join(folder, "node_modules", "@pnpm")
  const target = existsSync(scope) && readdirSync(scope).find((name) => name.startsWith("exe."))
  if (!target) return undefined
  return path.join(scope, target, process.platform === "win32" ? "pnpm.exe" : "pnpm")
}

/** @param {Places} places @returns {Tool} */
export function pnpmTool({ root, tools }) {
  const manifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"))
  const { version } = manifest.devEngines.packageManager
  return {
    label: `pnpm ${version}`,
    name: "pnpm",
    version,
    folder: path.join(tools, `pnpm-${version}-${process.platform}-${process.arch}`),
    executableIn: nativePnpmIn,
  }
}
