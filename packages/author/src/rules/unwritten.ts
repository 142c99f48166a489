import type { Rule } from "./Rule.ts"

/** A place that `dev new` left to be written. A hint may speak of the TODO in the starter. */
const open = /(^|\*\* ?|: ?)TODO\b/m

/** Nothing that a learner reads is still to be written. */
export const unwritten: Rule = ({ exercise, hints, why }) =>
  Object.entries({ "README.md": exercise.brief, "hints.md": hints, "why.md": why }).flatMap(
    ([file, text]) => (open.test(text) ? [`${file} has a TODO left.`] : []),
  )
