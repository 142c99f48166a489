/** One submission of a cohort in which some are hostile. */
export interface Arranged<Honest, Hostile> {
  /** Of its folder. They are graded in the order of their names. */
  readonly name: string
  readonly submission:
    | { readonly kind: "honest"; readonly one: Honest }
    | { readonly kind: "hostile"; readonly one: Hostile }
}

/**
 * `count` submissions, every fifth of them hostile: those are taken from all over their list, the
 * honest ones come round again and again.
 */
export const arrangeCohort = <Honest, Hostile>(
  honest: ReadonlyArray<Honest>,
  hostile: ReadonlyArray<Hostile>,
  count: number,
): ReadonlyArray<Arranged<Honest, Hostile>> => {
  const attacks = Math.floor(count / 5)
  return Array.from({ length: count }, (_, index) => {
    const before = Math.floor(index / 5)
    const isHostile = index % 5 === 4
    const name = `${String(index).padStart(4, "0")}-${isHostile ? "hostile" : "honest"}`
    const submission = isHostile
      ? {
          kind: "hostile" as const,
          one: hostile[Math.floor((before * hostile.length) / attacks) % hostile.length]!,
        }
      : { kind: "honest" as const, one: honest[(index - before) % honest.length]! }
    return { name, submission }
  })
}
