import { createRequire } from "node:module"
import { dirname, join } from "node:path"

/**
 * The executables that can check types here, the best first: TypeScript with Effect's diagnostics
 * built in, plain TypeScript. Empty where neither has a binary for this platform.
 */
export const findTypeServers = (): ReadonlyArray<string> => {
  const platform = `${process.platform}-${process.arch}`
  const executable = process.platform === "win32" ? "tsc.exe" : "tsc"
  const require = createRequire(import.meta.url)
  const found = (find: () => string): ReadonlyArray<string> => {
    try {
      return [find()]
    } catch {
      return []
    }
  }
  // Not by the package's own getExePath: it looks for TypeScript from the current folder.
  const withEffect = found(() => {
    const version = require("typescript/package.json").version
    const inner = createRequire(require.resolve("@effect/tsgo/package.json"))
    const manifest = inner.resolve(`@effect/tsgo-${platform}/package.json`)
    return join(dirname(manifest), "artifacts", "typescript", version, executable)
  })
  const plain = found(() => {
    const inner = createRequire(require.resolve("typescript/package.json"))
    const manifest = inner.resolve(`@typescript/typescript-${platform}/package.json`)
    return join(dirname(manifest), "lib", executable)
  })
  return [...withEffect, ...plain]
}
