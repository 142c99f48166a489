import { handlesCause, hiddenDefect, keepsExit, looksForDefects } from "../../hiddenDefect.ts"
import type { Misconception } from "../../Misconception.ts"

/** An Exit kept for each call, and everything in it that is no success taken for a failure. */
export const exitEach: Misconception = {
  id: "exitEach",
  title: "You kept the Exit of each call, and a bug hides in it like any failure.",
  explanation:
    "An Exit holds every end that an Effect can have: a success, a failure that stands in its type, a defect (a bug), an interruption. With it, all that is no success looks alike unless you ask for the reasons in its cause. A Result holds a success or a typed failure and nothing else: with `Effect.result` a defect is not kept but goes on and stops the program.",
  recognise: ({ run, source }) =>
    hiddenDefect(run) && keepsExit(source) && !handlesCause(source) && !looksForDefects(source),
}
