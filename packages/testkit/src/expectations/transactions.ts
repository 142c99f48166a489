import { calls, type Run } from "@fiberlings/core"
import { type Expectation, expectation } from "../Expectation.ts"
import { endsOf, executed } from "../transactions.ts"

/** The transaction was ended by one commit and nothing else. */
export const commits = (run: Run, name?: string): Expectation =>
  expectation(
    endsOf(run, name).join() === "commit" && endedTooOften(run, name) === undefined,
    `Expected the transaction to be committed, once. ${sawEnds(run, name)}`,
  )

/** The transaction was ended by one rollback and nothing else. */
export const rollsBack = (run: Run, name?: string): Expectation =>
  expectation(
    endsOf(run, name).join() === "rollback" && endedTooOften(run, name) === undefined,
    `Expected the transaction to be rolled back, once. ${sawEnds(run, name)}`,
  )

/**
 * Whatever happened: each transaction that was begun was ended once, and committed only when all of
 * these statements had gone through.
 */
export const allOrNothing = (run: Run, statements: ReadonlyArray<string>): Expectation => {
  const begun = calls(run, "Database.begin").filter((call) => call.outcome === "success").length
  const ends = endsOf(run)
  const whole = executed(run).join() === statements.join()
  return expectation(
    ends.length === begun &&
      endedTooOften(run) === undefined &&
      (whole || !ends.includes("commit")),
    ends.includes("commit") && !whole
      ? `Expected a commit only after all ${statements.length} statements. Yours committed after ${executed(run).length}.`
      : `Expected the transaction to be ended, once. ${sawEnds(run)}`,
  )
}

/** A commit or a rollback that came when the transaction had already been ended. */
const endedTooOften = (run: Run, name?: string) =>
  calls(run).find(
    (call) =>
      ["Database.commit", "Database.rollback"].includes(call.service) &&
      call.outcome === "defect" &&
      (name === undefined || call.subject === name),
  )

const sawEnds = (run: Run, name?: string): string => {
  const ends = endsOf(run, name).map((end) => (end === "commit" ? "committed" : "rolled back"))
  const late = endedTooOften(run, name)
  if (late !== undefined) {
    const what = late.service === "Database.commit" ? "a commit" : "a rollback"
    return `Yours was ${ends[0]}, and then came ${what}.`
  }
  return ends.length === 0 ? "Yours was left open." : `Yours was ${ends.join(" and ")}.`
}
