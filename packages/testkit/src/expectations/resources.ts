import { resources, type Run } from "@fiberlings/core"
import { type Expectation, expectation } from "../Expectation.ts"

/** Everything that was opened was closed, once, by the time the program had ended. */
export const closesOnce = (run: Run): Expectation => {
  const opened = resources(run)
  const open = opened.filter((resource) => resource.closed.length === 0)
  const twice = opened.filter((resource) => resource.closed.length > 1)
  return expectation(
    open.length === 0 && twice.length === 0,
    open.length > 0
      ? `Expected the connection to be closed. Yours was still open at the end: ${open[0]?.name}.`
      : `Expected the connection to be closed once. Yours was closed ${twice[0]?.closed.length} times: ${twice[0]?.name}.`,
  )
}

/** Exactly so many resources were opened. */
export const opens = (run: Run, count: number): Expectation => {
  const seen = resources(run).length
  return expectation(
    seen === count,
    `Expected ${count === 1 ? "one connection" : `${count} connections`} to be opened. Yours opened ${seen}.`,
  )
}

/** Nothing was used after it had been closed. */
export const neverUsedAfterClose = (run: Run): Expectation => {
  const late = resources(run).find((resource) =>
    resource.used.some((step) => step > Math.min(...resource.closed)),
  )
  return expectation(
    late === undefined,
    `Expected the connection to be used only while it is open. Yours was used after it had been closed: ${late?.name}.`,
  )
}

/** The resources were closed in this order of names. */
export const closesInOrder = (run: Run, names: ReadonlyArray<string>): Expectation => {
  const closed = resources(run)
    .flatMap((resource) => resource.closed.map((step) => ({ name: resource.name, step })))
    .sort((a, b) => a.step - b.step)
    .map(({ name }) => name)
  return expectation(
    closed.join() === names.join(),
    `Expected them to be closed in the order ${names.join(", ")}. Yours closed ${closed.join(", ") || "none"}.`,
  )
}
