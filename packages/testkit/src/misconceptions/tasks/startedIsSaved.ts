import type { Misconception } from "../../Misconception.ts"
import { secondOf } from "../../predictions.ts"

/** Every child that had begun foretold to come to its end. */
export const startedIsSaved: Misconception = {
  id: "startedIsSaved",
  title: "You let every child that had begun come to its end.",
  explanation:
    "A promise that is under way is carried through, whoever made it. A child fiber ends with its parent: it is interrupted where it is, here in the middle of its sleep. Having begun saves it as little as not having begun.",
  recognise: ({ run }) =>
    (secondOf(run, "invoice sent") ?? 0) > 3 && (secondOf(run, "survey sent") ?? 0) > 3,
}
