import { resultOf } from "../../expectations/exits.ts"
import { handlesCause, keepsExit } from "../../hiddenDefect.ts"
import type { Misconception } from "../../Misconception.ts"

/** Every typed failure handled, where one kind was meant. */
export const catchAll: Misconception = {
  id: "catchAll",
  title: "You handled every failure, though only one kind was meant.",
  explanation:
    "That would be right if the Effect could fail in one way only, and perhaps it once could. `Effect.catch` and its relatives take whatever failure comes, also those that somebody else was to hear of, and those that will be added later. `Effect.catchTag` takes the one that you name and lets the others go on.",
  recognise: ({ run, source }) =>
    resultOf(run) !== undefined &&
    !handlesCause(source) &&
    !keepsExit(source) &&
    /\bEffect\s*\.\s*(?:catch|catchEager|firstSuccessOf|match|matchEffect|matchEager|matchEffectEager|option|orElseSucceed|result)\b/.test(
      source,
    ),
}
