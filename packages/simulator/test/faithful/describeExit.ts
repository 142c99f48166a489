import { Cause, Exit } from "effect"

const show = (value: unknown): string =>
  typeof value === "object" && value !== null && "_tag" in value
    ? String(value._tag)
    : value instanceof Error
      ? value.name
      : String(value)

/** An Exit as text that is the same on every runtime: without fiber ids and stack traces. */
export const describeExit = (exit: Exit.Exit<unknown, unknown>): string =>
  Exit.isSuccess(exit)
    ? `success ${JSON.stringify(exit.value)}`
    : exit.cause.reasons
        .map((reason) =>
          Cause.isFailReason(reason)
            ? `failure ${show(reason.error)}`
            : Cause.isDieReason(reason)
              ? `defect ${show(reason.defect)}`
              : "interrupt",
        )
        .join(" and ")
