import type { Rule } from "./Rule.ts"

/** What an exercise builds on comes before it, and the short path can be walked alone. */
export const prerequisites: Rule = ({ exercise }, all) => {
  const place = all.findIndex((one) => one.exercise.id === exercise.id)
  return exercise.requires.flatMap((id) => {
    const at = all.findIndex((one) => one.exercise.id === id)
    if (at < 0) return [`README.md: it requires ${id}, which is no exercise.`]
    if (at >= place) return [`README.md: it requires ${id}, which does not come before it.`]
    return exercise.star && !all[at]!.exercise.star
      ? [`README.md: it is on the star path and requires ${id}, which is not.`]
      : []
  })
}
