import { calls, fibers } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** A clean-up around the fork, or around the whole program, and not around the work. */
export const cleanUpElsewhere: Misconception = {
  id: "cleanUpElsewhere",
  title: "You tied the clean-up to something that was not interrupted.",
  explanation:
    "`Effect.onInterrupt` looks at one Effect only, the one that it stands around. Around `Effect.forkChild(…)` that is the fork, which is over at once. Around the whole program it is the program, which goes on when its child is stopped. Put it around the work itself, inside of the fork.",
  recognise: ({ run, source }) => {
    const some = calls(run)
    return (
      fibers(run)[0]?.outcome === "success" &&
      /\bEffect\.onInterrupt\([^;{}]*=>\s*removeHalfFile\s*,?\s*\)/.test(source) &&
      some.some(({ subject, outcome }) => subject === "export" && outcome === "interrupt") &&
      !some.some(({ subject }) => subject === "clean-up")
    )
  },
}
