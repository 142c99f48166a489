import type { Rule } from "./Rule.ts"

/** The learner begins with the starter, and the starter says where. */
export const starter: Rule = ({ shipped, starter }) => [
  ...(shipped === starter ? [] : ["exercise.ts is not what solutions/ has as starter.ts."]),
  ...(/\bTODO\b/.test(starter) ? [] : ["starter.ts has no TODO: where does a learner begin?"]),
]
