import type { Misconception } from "../../Misconception.ts"

/**
 * What belongs to one run is kept in a variable of the module. For checks that run a program twice,
 * or for two at once: there is nothing in such a run itself that would tell.
 */
export const sharedVariable: Misconception = {
  id: "sharedVariable",
  title: "You keep what belongs to one run in a variable of the module.",
  explanation:
    "There is one such variable for everybody: what one run writes there, another run reads, at the same moment or later. An Effect is a description that may be run many times. What is made inside of it, in the generator or by a function that it calls, is made anew for each run.",
  recognise: ({ source }) =>
    /^(?:let|var)\s+\w/m.test(source) ||
    /^const\s+\w+[^=\n]*=\s*(?:new\s+(?:Map|Set)\b|\[\s*\]|\{\s*\})/m.test(source),
}
