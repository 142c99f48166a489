import { realpathSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { compilerOptions } from "./compilerOptions.ts"

/**
 * Where the submission and its checks stand for the type checker: beside this module, where no such
 * folder is. So `effect` and ours resolve to the grader's own, as they do when the exercise runs,
 * wherever the workshop's folder is; and there is one project for all exercises, opened once.
 */
const place = posix(join(dirname(fileURLToPath(import.meta.url)), "submission"))

export const servedPaths = { place, config: `${place}/tsconfig.json` }

/** A submission and the checks of its exercise, side by side in a folder that is not there. */
export interface Slot {
  readonly folder: string
  exercise: string
  checks: string
}

export const makeSlot = (index: number): Slot => ({
  folder: `${place}/${index}`,
  exercise: "",
  checks: "",
})

export const exerciseIn = ({ folder }: Slot): string => `${folder}/exercise.ts`
export const checksIn = ({ folder }: Slot): string => `${folder}/exercise.test.ts`

/** Answers of the file system that the type checker sees; undefined: as on the disk. */
export interface FileAnswers {
  readFile(path: string): { readonly content: string | null } | undefined
  fileExists(path: string): boolean | undefined
  directoryExists(path: string): boolean | undefined
  getAccessibleEntries(path: string): { files: Array<string>; directories: Array<string> }
}

/**
 * The file system that the type checker sees: the texts, this workshop's packages, what is
 * installed in their node_modules, TypeScript's own libraries. Nothing else exists: a submission
 * that imports or references another file learns nothing about it, not even that it is there.
 */
export const serveFiles = (slots: ReadonlyArray<Slot>): FileAnswers => {
  const packages = findPackages()
  const fixed = new Map([
    [servedPaths.config, config(packages.nodeTypes, slots)],
    [`${place}/package.json`, '{ "type": "module" }'],
  ])
  const folders = new Set([place, ...slots.map(({ folder }) => folder)])
  const texts = new Map<string, () => string>(
    slots.flatMap((slot) => [
      [exerciseIn(slot), () => slot.exercise] as const,
      [checksIn(slot), () => slot.checks] as const,
    ]),
  )
  const textOf = (path: string): string | undefined => fixed.get(path) ?? texts.get(path)?.()
  return {
    readFile: (path) => {
      const content = textOf(path)
      if (content !== undefined) return { content }
      return packages.hold(path) ? undefined : { content: null }
    },
    fileExists: (path) =>
      textOf(path) !== undefined ? true : packages.hold(path) ? undefined : false,
    directoryExists: (path) => (folders.has(path) ? true : packages.hold(path) ? undefined : false),
    // No project of ours has to look what is in a folder.
    getAccessibleEntries: () => ({ files: [], directories: [] }),
  }
}

const config = (withNodeTypes: boolean, slots: ReadonlyArray<Slot>): string =>
  JSON.stringify({
    compilerOptions: { ...compilerOptions, types: withNodeTypes ? ["node"] : [] },
    files: slots.flatMap((slot) => [exerciseIn(slot), checksIn(slot)]),
  })

interface Packages {
  hold(path: string): boolean
  readonly nodeTypes: boolean
}

const findPackages = (): Packages => {
  const require = createRequire(import.meta.url)
  const folderOf = (name: string, from = require): string | undefined => {
    try {
      return posix(dirname(realpathSync(from.resolve(`${name}/package.json`))))
    } catch {
      return undefined
    }
  }
  const ours = ["@fiberlings/core", "@fiberlings/testkit", "@fiberlings/simulator"]
    .map((name) => packageFolder(require, name))
    .filter((folder) => folder !== undefined)
  const nodeTypes = folderOf("@types/node")
  const installed = new Set(
    [folderOf("effect"), nodeTypes, place, ...ours].flatMap((folder) =>
      folder === undefined ? [] : nodeModulesAbove(folder),
    ),
  )
  const roots = [...ours, ...installed]
  return {
    nodeTypes: nodeTypes !== undefined,
    hold: (path) =>
      path.startsWith("bundled:///") ||
      (!path.split("/").includes("..") &&
        roots.some((root) => path === root || path.startsWith(`${root}/`))),
  }
}

/** The folder of a package that does not export its package.json. */
const packageFolder = (require: NodeJS.Require, name: string): string | undefined => {
  try {
    const main = posix(realpathSync(require.resolve(name)))
    return main.slice(0, main.lastIndexOf("/src/"))
  } catch {
    return undefined
  }
}

/** Every node_modules that a file in this folder can import from. */
const nodeModulesAbove = (folder: string): ReadonlyArray<string> =>
  folder
    .split("/")
    .map((_, index, parts) => parts.slice(0, index + 1).join("/"))
    .map((above) => (above.endsWith("/node_modules") ? above : `${above}/node_modules`))

/** The type checker writes paths with slashes on every platform. */
function posix(path: string): string {
  return path.replaceAll("\\", "/")
}
