import { encodeValue, type FailureReason, type RunExit } from "@fiberlings/core"
import { type Cause, Exit } from "effect"

/** An Exit as plain data. */
export const exitAsData = (exit: Exit.Exit<unknown, unknown>): RunExit =>
  Exit.isSuccess(exit)
    ? { _tag: "Success", value: encodeValue(exit.value) }
    : { _tag: "Failure", reasons: exit.cause.reasons.map(reasonAsData) }

const reasonAsData = (reason: Cause.Reason<unknown>): FailureReason => {
  switch (reason._tag) {
    case "Fail":
      return { _tag: "Fail", error: encodeValue(reason.error) }
    case "Die":
      return { _tag: "Die", defect: encodeValue(reason.defect) }
    case "Interrupt":
      return { _tag: "Interrupt" }
  }
}
