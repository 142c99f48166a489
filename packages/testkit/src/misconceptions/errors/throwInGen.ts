import { dies } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** A failure that was meant to be seen, thrown. */
export const throwInGen: Misconception = {
  id: "throwInGen",
  title: "You threw the error, so it became a defect.",
  explanation:
    "In an async function `throw` is the way to fail. To Effect, something that is thrown is a bug that nobody foresaw, a _defect_: it stands in no type, and whoever handles failures does not get it. An error that you expect is run, not thrown: `return yield*` and the error, or `Effect.fail` of it.",
  recognise: ({ run, source }) => dies(run).holds && /\bthrow\b/.test(source),
}
