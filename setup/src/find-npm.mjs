// npm's own JavaScript file, so that it runs without a shell and without npm.cmd on Windows.
import { existsSync, realpathSync } from "node:fs"
import path from "node:path"

/** @param {string | undefined} file */
const isNpmCli = (file) => file !== undefined && path.basename(file) === "npm-cli.js"

/** @param {string} file where links lead; the file itself when it does not exist */
function followLinks(file) {
  try {
    return realpathSync(file)
  } catch {
    return file
  }
}

/**
 * @param {string} nodeFile the Node beside which npm may be
 * @param {Record<string, string | undefined>} env
 * @returns {string | undefined} undefined when this Node came without npm
 */
export function findNpmCli(nodeFile, env) {
  const inModules = path.join("node_modules", "npm", "bin", "npm-cli.js")
  const folders = [path.dirname(nodeFile), path.dirname(followLinks(nodeFile))]
  // Started by pnpm, npm_execpath is pnpm (even a native program), which cannot stand in for npm.
  const candidates = isNpmCli(env.npm_execpath) ? [String(env.npm_execpath)] : []
  for (const folder of folders) {
    candidates.push(path.join(folder, inModules), path.join(folder, "..", "lib", inModules))
    // Debian keeps npm here, apart from Node.
    candidates.push(path.join(folder, "..", "share", "nodejs", "npm", "bin", "npm-cli.js"))
  }
  // An npm in a place of its own: on Unix the `npm` of the PATH is a link to npm-cli.js.
  for (const folder of (env.PATH ?? "").split(path.delimiter)) {
    const linked = followLinks(path.join(folder, "npm"))
    if (isNpmCli(linked)) candidates.push(linked)
    candidates.push(path.join(folder, inModules))
  }
  return candidates.find((file) => existsSync(file))
}
