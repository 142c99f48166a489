import { calls, type Run } from "@fiberlings/core"

/** The program was still busy when the run was given up: something in it repeats without an end. */
export const neverEnds = (run: Run): boolean =>
  run.ending._tag === "Livelocked" && calls(run).length > 100
