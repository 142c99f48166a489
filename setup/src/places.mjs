// Where things are inside the repository.
import path from "node:path"
import { fileURLToPath } from "node:url"

/**
 * @typedef {object} Places
 * @property {string} root
 * @property {string} tools what was fetched: Node, pnpm, and the lock of the set-up
 * @property {string} modules
 * @property {string} stamp written last: what node_modules was made from
 * @property {string} cli the program itself, in TypeScript
 */

/** @param {string} root @returns {Places} */
export function placesIn(root) {
  const modules = path.join(root, "node_modules")
  return {
    root,
    tools: path.join(root, ".tools"),
    modules,
    stamp: path.join(modules, ".fiberlings-setup"),
    cli: path.join(root, "packages", "cli", "src", "bin.ts"),
  }
}

export const places = placesIn(path.resolve(fileURLToPath(new URL("../..", import.meta.url))))
