import { endsOf } from "../../transactions.ts"
import type { Misconception } from "../../Misconception.ts"

/** A release that asks whether it was given an Exit, as if only a bad end had one. */
export const exitAsFlag: Misconception = {
  id: "exitAsFlag",
  title: "You asked whether there is an Exit, and there always is one.",
  explanation:
    "A callback of Node, or `__aexit__`, is given an error or nothing, so there it is enough to ask whether something came. An Exit comes every time: it stands for a success as well as for a failure, and as a condition it is always true. Ask the Exit which of the two it is: the module `Exit` has functions for that.",
  recognise: ({ run, source }) => {
    const ends = endsOf(run)
    return ends.length === 1 && exitNames(source).some((name) => isAskedFor(name, source))
  },
}

/** What the second parameter of a release, or the first of an `onExit`, is called. */
const exitNames = (source: string): ReadonlyArray<string> => [
  ...[...source.matchAll(/\(\s*\w+\s*,\s*(\w+)[^()]*\)\s*=>/g)].map(([, name = ""]) => name),
  ...[...source.matchAll(/\b(?:onExit|addFinalizer)\(\s*\(\s*(\w+)[^()]*\)\s*=>/g)].map(
    ([, name = ""]) => name,
  ),
]

const isAskedFor = (name: string, source: string): boolean =>
  [
    `\\b${name}\\s*\\?(?![.?])`,
    `!\\s*${name}\\b(?!\\s*\\.)`,
    `\\bif\\s*\\(\\s*${name}\\s*\\)`,
    `\\b${name}\\s*[!=]==?\\s*(?:undefined|null)\\b`,
  ].some((pattern) => new RegExp(pattern).test(source))
