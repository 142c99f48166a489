import { calls, type Run } from "@fiberlings/core"

/** One step on the stock that the tills share. */
export interface StockStep {
  readonly fiber: number
  readonly operation: "make" | "get" | "set" | "update" | "getAndUpdate"
  /** How many pieces there were just before; for `make` the same as `after`. */
  readonly before: number
  /** How many pieces there were just after. */
  readonly after: number
  /** Milliseconds of virtual time. */
  readonly at: number
  /** Step of the run. */
  readonly step: number
}

/**
 * What was done to the stock, in order. Empty when there is more than one stock, because then the
 * trace does not tell which one a step belongs to.
 */
export const stockSteps = (run: Run): ReadonlyArray<StockStep> => {
  const ended = calls(run).filter(
    (call) => call.service.startsWith("Stock.") && call.result !== undefined,
  )
  if (ended.filter((call) => call.service === "Stock.make").length !== 1) return []
  return ended.map((call, index) => ({
    fiber: call.fiber,
    operation: call.service.slice("Stock.".length) as StockStep["operation"],
    before: Number((ended[index - 1] ?? call).result),
    after: Number(call.result),
    at: call.start,
    step: call.startStep,
  }))
}

/** A fiber wrote after another one had changed what it had read. */
export interface StaleWrite {
  /** The `get` that it went by. */
  readonly read: StockStep
  /** The change by somebody else that it knows nothing of. */
  readonly missed: StockStep
  readonly write: StockStep
}

/** The writes that went by an old number, in order. */
export const staleWrites = (run: Run): ReadonlyArray<StaleWrite> => {
  const steps = stockSteps(run)
  return steps.flatMap((write, index) => {
    if (write.operation === "get" || write.operation === "make") return []
    const before = steps.slice(0, index)
    const from = before.findLastIndex((step) => step.fiber === write.fiber)
    const read = before[from]
    const missed = before.slice(from + 1).find((step) => step.before !== step.after)
    return read?.operation === "get" && missed !== undefined ? [{ read, missed, write }] : []
  })
}
