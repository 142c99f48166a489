import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** One chosen beforehand, where only the race can tell. */
export const hardCoded: Misconception = {
  id: "hardCoded",
  title: "You asked one of them only, chosen beforehand.",
  explanation:
    "That is enough where one is always the quickest. Here each run has another order, as each day has, and the one that you chose may be slow, or down. Nobody knows the winner before the race: ask all of them at the same time.",
  recognise: ({ run, source }) =>
    calls(run).length === 1 &&
    !/\b(for|while)\b|\bEffect\.(race|fork|all|forEach|firstSuccessOf|catch|orElse)/.test(source),
}
