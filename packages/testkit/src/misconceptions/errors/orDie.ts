import { dies } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** An expected failure turned into a defect, because the types are quieter then. */
export const orDie: Misconception = {
  id: "orDie",
  title: "You turned an error that is to be expected into a defect.",
  explanation:
    "`Effect.die` and `Effect.orDie` are for what cannot happen unless the program is wrong. The type gets shorter, but the error is still there: nobody can see it in the type now, and those who handle failures do not get it. Let it stand in the type, with `Effect.fail` or `return yield*` and the error.",
  recognise: ({ run, source }) =>
    dies(run).holds && /\bEffect\s*\.\s*(?:die|orDie)\b/.test(source) && !/\bthrow\b/.test(source),
}
