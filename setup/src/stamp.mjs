// The stamp says what node_modules was installed from. It is written last, so its presence means
// that the installation was not cut off.
import { createHash } from "node:crypto"
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import path from "node:path"

/** @typedef {import("./places.mjs").Places} Places */

/** @param {string} file @returns {string | undefined} */
function readIfThere(file) {
  try {
    return readFileSync(file, "utf8")
  } catch {
    return undefined
  }
}

/**
 * The folders of pnpm-workspace.yaml's `packages`, which here are plain names or end in a star.
 * @param {string} root
 * @param {string} workspace the text of pnpm-workspace.yaml
 */
function workspaceFolders(root, workspace) {
  const block = /^packages:\s*\n((?:[ \t]+-.*\n|[ \t]*(?:#.*)?\n)*)/m.exec(
    `${workspace.replace(/\r/g, "")}\n`,
  )
  const patterns = [...(block?.[1] ?? "").matchAll(/-\s+["']?([^"'\s#]+)/g)].map(
    (match) => match[1] ?? "",
  )
  return patterns.flatMap((pattern) => {
    if (!pattern.endsWith("/*")) return [pattern]
    const parent = pattern.slice(0, -2)
    const folder = path.join(root, parent)
    return existsSync(folder)
      ? readdirSync(folder)
          .sort()
          .map((name) => `${parent}/${name}`)
      : []
  })
}

/** @param {string} root @returns {{ folder: string, manifest: string }[]} the root's and each package's */
function manifests(root) {
  const workspace = readIfThere(path.join(root, "pnpm-workspace.yaml")) ?? ""
  return [".", ...workspaceFolders(root, workspace)].flatMap((folder) => {
    const manifest = readIfThere(path.join(root, folder, "package.json"))
    return manifest === undefined ? [] : [{ folder, manifest }]
  })
}

/**
 * What the stamp has to say for node_modules to be in order. The platform counts too: a folder may be
 * shared with a container or carried to another machine, and the packages hold native programs.
 * @param {string} root
 */
export function wantedStamp(root) {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}\n`)
  for (const name of ["pnpm-lock.yaml", "pnpm-workspace.yaml"]) {
    hash.update(`${name}\n${readIfThere(path.join(root, name))}\n`)
  }
  for (const { folder, manifest } of manifests(root)) hash.update(`${folder}\n${manifest}\n`)
  return hash.digest("hex")
}

/** @param {Places} places @returns {"missing" | "outdated" | "current"} */
export function readStamp({ root, stamp }) {
  const found = readIfThere(stamp)
  if (found === undefined) return "missing"
  if (found !== wantedStamp(root)) return "outdated"
  // Cleaning may have removed the links of one package only, and with them no stamp.
  const cleaned = manifests(root).some(
    ({ folder, manifest }) =>
      /"(?:dev)?dependencies"/i.test(manifest) &&
      !existsSync(path.join(root, folder, "node_modules")),
  )
  return cleaned ? "outdated" : "current"
}

/** @param {Places} places */
export function writeStamp({ root, stamp }) {
  const unfinished = `${stamp}-${process.pid}`
  writeFileSync(unfinished, wantedStamp(root))
  renameSync(unfinished, stamp)
}
