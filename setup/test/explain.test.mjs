import { describe, expect, test } from "vitest"
import { explainFailure } from "../src/explain.mjs"

// As npm 9 to 11 and pnpm 12 have been seen to say it.
/** @type {Record<string, string>} */
const SEEN = {
  "npm, no network":
    "npm error code EAI_AGAIN\nnpm error syscall getaddrinfo\nnpm error request to https://registry.npmjs.org/pnpm failed, reason: getaddrinfo EAI_AGAIN registry.npmjs.org",
  "pnpm, no network":
    "Error: ERR_PNPM_META_FETCH_FAIL\n\n  × installing dependencies\n  ╰─▶ ERR_PNPM_RESOLVING_NPM_RESOLVER_NETWORK_ERROR: Failed to fetch metadata\n      from https://registry.npmjs.org/effect: error sending request: client error",
  "npm, connection refused": "npm error code ECONNREFUSED\nnpm error syscall connect",
  "npm, unknown certificate":
    "npm error code SELF_SIGNED_CERT_IN_CHAIN\nnpm error request to https://registry.npmjs.org/pnpm failed, reason: self-signed certificate in certificate chain",
  "npm, disk full": "npm error code ENOSPC\nnpm error syscall write\nnpm error errno -28",
  "pnpm, disk full":
    'Error:   × installing dependencies\n  ╰─▶ Failed to write cafs: Failed to write to file at "/a/b": No space\n      left on device (os error 28)',
  "pnpm, read-only":
    'Failed to create virtual store slot directory at "/a": Read-only file system\n      (os error 30)',
  "Node, read-only": "EROFS: read-only file system, mkdir '/a/.tools'",
  "Node, not permitted": "EACCES: permission denied, mkdir '/a/.tools'",
  "npm, not permitted":
    "npm error code EACCES\nnpm error syscall mkdir\nnpm error path /home/u/.npm/_cacache\nnpm error errno -13",
  "pnpm, lock file":
    'Error: ERR_PNPM_LOCKFILE_CONFIG_MISMATCH\n\n  × installing dependencies\n  ╰─▶ Cannot proceed with the frozen installation. The current "catalogs"',
  "pnpm, outdated lock file": "ERR_PNPM_OUTDATED_LOCKFILE Cannot install",
  "npm, altered": "npm error code EINTEGRITY\nnpm error sha512-… integrity checksum failed",
  "npm, not in the registry":
    "npm error code E404\nnpm error 404 No match found for version 12.21.0",
  "npm, refused": "npm error code E401\nnpm error Incorrect or missing password.",
}

describe("what went wrong, in a sentence", () => {
  test.each([
    ["npm, no network", "could not be reached: check the network"],
    ["pnpm, no network", "could not be reached: check the network"],
    ["npm, connection refused", "could not be reached: check the network"],
    ["npm, unknown certificate", "set NODE_EXTRA_CA_CERTS"],
    ["npm, disk full", "The disk is full: free about 1 GB"],
    ["pnpm, disk full", "The disk is full: free about 1 GB"],
    ["pnpm, read-only", "copy Fiberlings to a folder of your own"],
    ["Node, read-only", "copy Fiberlings to a folder of your own"],
    ["Node, not permitted", "no permission to write /a/.tools: make that folder yours"],
    ["npm, not permitted", "no permission to write /home/u/.npm/_cacache:"],
    ["pnpm, lock file", "pnpm-lock.yaml does not fit the package.json files"],
    ["pnpm, outdated lock file", "pnpm-lock.yaml does not fit the package.json files"],
    ["npm, altered", "damaged or altered"],
    ["npm, not in the registry", "lacks a package that Fiberlings needs"],
    ["npm, refused", "refused access"],
  ])("%s", (seen, expected) => {
    const failure = explainFailure(SEEN[seen] ?? "", "Installing packages")
    expect(failure.message).toContain(expected)
    expect(failure.message).toMatch(/^[^\n]*, then run the same command again\.$/)
    expect(failure.exitCode).toBe(3)
    expect(failure.details).toEqual([])
  })

  test("an unknown reason comes with the last lines that say something", () => {
    const lines = Array.from({ length: 20 }, (_, index) => `line ${index}`)
    const output = [...lines, "Progress: resolved 63", "+++++", "", "the end"].join("\n")
    const failure = explainFailure(output, "Installing packages")
    expect(failure.message).toMatch(/^Installing packages failed for a reason/)
    expect(failure.details.at(-1)).toBe("the end")
    expect(failure.details.at(-2)).toBe("line 19")
    expect(failure.details).toHaveLength(8)
  })
})
