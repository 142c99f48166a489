import { calls, type Outcome, type Run } from "@fiberlings/core"

/** How the calls that belong together ended: undefined for one that was not made. */
export const payment = (
  run: Run,
): { readonly charge: Outcome | undefined; readonly record: Outcome | undefined } => {
  const outcomeOf = (name: string) =>
    calls(run, "Api.request").find(({ subject }) => subject === name)?.outcome
  return { charge: outcomeOf("charge"), record: outcomeOf("record") }
}
