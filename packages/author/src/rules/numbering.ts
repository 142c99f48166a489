import type { Rule } from "./Rule.ts"

/** Chapters and exercises are numbered without gaps, and an id is there once. */
export const numbering: Rule = ({ exercise }, all) => {
  const [chapter = 0, position = 0] = exercise.number.split(".").map(Number)
  const isThere = (start: string) => all.some((one) => `${one.exercise.number}.`.startsWith(start))
  const sameNumber = all.filter((one) => one.exercise.number === exercise.number)
  const names = all.flatMap((one) => [one.exercise.id, ...one.exercise.formerly])
  return [
    ...(position > 1 && !isThere(`${chapter}.${position - 1}.`)
      ? [`It is ${exercise.number}, and there is no ${chapter}.${position - 1}.`]
      : []),
    ...(position === 1 && chapter > 1 && !isThere(`${chapter - 1}.`)
      ? [`Its chapter is ${chapter}, and there is no chapter ${chapter - 1}.`]
      : []),
    ...(sameNumber.length > 1 ? [`${sameNumber.length} exercises are ${exercise.number}.`] : []),
    ...(names.filter((name) => name === exercise.id).length > 1
      ? [`Another exercise is, or was formerly, ${exercise.id} too.`]
      : []),
  ]
}
