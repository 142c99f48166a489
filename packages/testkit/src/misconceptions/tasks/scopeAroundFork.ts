import { calls, fibers } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** A scope around the fork alone: it closes at once. */
export const scopeAroundFork: Misconception = {
  id: "scopeAroundFork",
  title: "You put the scope around the fork alone, so it closed at once.",
  explanation:
    "`Effect.scoped` closes its scope when the work that it was given has ended. A fork ends as soon as the fiber is started; the scope closes, and interrupts the fiber before it has done anything. Put the fork and all the work that it accompanies into one Effect, and `Effect.scoped` around that.",
  recognise: ({ run, source }) =>
    /\bEffect\.forkScoped\b/.test(source) &&
    fibers(run).some(
      (fiber) =>
        fiber.parent === 1 &&
        fiber.outcome === "interrupt" &&
        fiber.start === fiber.end &&
        !calls(run).some((call) => call.fiber === fiber.fiber && call.outcome !== "interrupt"),
    ),
}
