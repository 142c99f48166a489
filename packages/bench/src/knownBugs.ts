// The table of known bugs lives with the simulator's tests, which prove every strategy on it.
export type { KnownBug } from "../../simulator/test/bugs/KnownBug.ts"
export { knownBugs } from "../../simulator/test/bugs/knownBugs.ts"
