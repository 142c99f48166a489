// From what npm, pnpm or the file system said to the one sentence that the user reads.
import { SetupFailure } from "./setup-failure.mjs"

const AGAIN = "then run the same command again."

/** @type {{ when: RegExp, say: (match: RegExpMatchArray) => string }[]} the first that fits is said */
const CAUSES = [
  {
    when: /ENOSPC|EDQUOT|no space left on device|disk quota exceeded|not enough space on the disk/i,
    say: () => `The disk is full: free about 1 GB, ${AGAIN}`,
  },
  {
    when: /EROFS|read-only file system/i,
    say: () =>
      `The folder cannot be written (read-only file system): copy Fiberlings to a folder of your own, ${AGAIN}`,
  },
  {
    when: /(?:EACCES|EPERM|permission denied|access is denied|operation not permitted)(?:.*?(?:path |open |mkdir |rename )'?((?:\/|[A-Z]:\\)[^\s',]+))?/i,
    say: ([, file]) =>
      `${file ? `There is no permission to write ${file}` : "There is no permission to write"}: make that folder yours (or copy Fiberlings to a folder of your own), ${AGAIN}`,
  },
  {
    when: /SELF_SIGNED|UNABLE_TO_(?:GET_ISSUER|VERIFY_LEAF)|CERT_(?:HAS_EXPIRED|UNTRUSTED)|invalid peer certificate|unknownissuer/i,
    say: () =>
      `The certificate of the npm registry is not trusted here: if your network brings its own, set NODE_EXTRA_CA_CERTS to its file, ${AGAIN}`,
  },
  {
    when: /ERR_PNPM_OUTDATED_LOCKFILE|ERR_PNPM_LOCKFILE_CONFIG_MISMATCH|ERR_PNPM_NO_LOCKFILE|ERR_PNPM_LOCKFILE_MISSING|frozen-lockfile.*not up to date/i,
    say: () =>
      `pnpm-lock.yaml does not fit the package.json files: take both from the same commit (git status shows what differs; after changing dependencies run pnpm install), ${AGAIN}`,
  },
  {
    when: /EINTEGRITY|ERR_PNPM_TARBALL_INTEGRITY|integrity check(?:sum)? failed|got unexpected checksum/i,
    say: () =>
      `A package arrived damaged or altered, so it was not used: check the npm registry that your configuration names, ${AGAIN}`,
  },
  {
    when: /\b(?:E401|E403|ERR_PNPM_FETCH_40[13])\b/,
    say: () =>
      `The npm registry refused access: check the registry and the token in your .npmrc, ${AGAIN}`,
  },
  {
    when: /\b(?:E404|ETARGET|ERR_PNPM_FETCH_404|ERR_PNPM_NO_MATCHING_VERSION)\b/,
    say: () =>
      `The npm registry in use lacks a package that Fiberlings needs: set registry=https://registry.npmjs.org/ in your .npmrc, ${AGAIN}`,
  },
  {
    when: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR|error sending request|dns error|ERR_PNPM_META_FETCH_FAIL/i,
    say: () =>
      `The npm registry could not be reached: check the network (and the proxy, if you need one), ${AGAIN}`,
  },
]

/** npm and pnpm draw trees, colours and line breaks into their sentences. @param {string} output */
function inOneLine(output) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours begin with the escape character
  return output.replace(/\u001b\[[0-9;]*m|[│╰├─▶×]/g, "").replace(/\s+/g, " ")
}

const NOISE = /^(?:Progress:|Downloading |Packages:|\++$|npm notice|npm error A complete log)/

/** @param {string} output */
function lastRelevantLines(output) {
  const lines = output.split(/\r?\n/).map((line) => line.trimEnd())
  return lines.filter((line) => line !== "" && !NOISE.test(line)).slice(-8)
}

/**
 * @param {string} output what the failed program wrote, or the message of a caught error
 * @param {string} doing what was being done, as in "Installing packages"
 * @returns {SetupFailure}
 */
export function explainFailure(output, doing) {
  const line = inOneLine(output)
  for (const { when, say } of CAUSES) {
    const match = line.match(when)
    if (match !== null) return new SetupFailure(say(match))
  }
  const sentence = `${doing} failed for a reason that Fiberlings does not know; the lines above say more, and after a repair run the same command again.`
  return new SetupFailure(sentence, { details: lastRelevantLines(output) })
}
