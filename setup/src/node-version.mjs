// Which Node can do what. Old syntax only: this is read by the Node that may turn out to be too old.

/** What is fetched when the user's own Node cannot run Fiberlings. */
export const FETCHED_NODE_VERSION = "22.23.2"

export const GOOD_NODES = "Node 22.19 or newer, 24 or 26"

/** @param {string} version as in process.versions.node */
function majorAndMinor(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number)
  return { major, minor }
}

/**
 * Runs TypeScript as it is, has what the grader needs and is a line that is kept alive.
 * @param {string} version
 */
export function canRunFiberlings(version) {
  const { major, minor } = majorAndMinor(version)
  return (major === 22 && minor >= 19) || major === 24 || major >= 26
}

/**
 * The first 24s run TypeScript but say on every start that it is experimental.
 * @param {string} version
 */
export function warnsAboutTypeScript(version) {
  const { major, minor } = majorAndMinor(version)
  return major === 24 && minor < 3
}

/**
 * A Node from 18 on can fetch a newer one by itself; an older one can only be told about it.
 * @param {string} version
 * @returns {string | undefined} the sentence for the user
 */
export function whyNodeCannotStart(version) {
  if (majorAndMinor(version).major >= 18) return undefined
  return (
    "This is Node " +
    version +
    ", which is too old even to fetch a newer one: install " +
    GOOD_NODES +
    " (https://nodejs.org), then run the same command again."
  )
}
