import type { Deed, FiberHistory } from "./FiberHistory.ts"

/** Deeds of one fiber that share a row: the same call again and again, like a heartbeat's. */
export interface DeedGroup {
  readonly key: string
  readonly deeds: ReadonlyArray<Deed>
}

/** The span that is the whole of a fiber's life, if there is one: `Effect.fn("name")`, forked. */
export const outerSpan = (history: FiberHistory): Deed | undefined => {
  const [first, ...others] = history.deeds
  if (first?.kind !== "span") return undefined
  const to = first.to ?? Number.POSITIVE_INFINITY
  return others.every((deed) => deed.from <= to && (deed.to ?? to) <= to) ? first : undefined
}

/** The calls of a fiber, and the spans in which there are none, by what they are about. */
export const deedGroups = (history: FiberHistory): ReadonlyArray<DeedGroup> => {
  const outer = outerSpan(history)
  const groups = new Map<string, Array<Deed>>()
  for (const deed of history.deeds) {
    if (deed === outer || (deed.kind === "span" && deed.holdsOthers)) continue
    const key = `${deed.kind} ${deed.service} ${deed.label}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [deed])
    else group.push(deed)
  }
  return [...groups].map(([key, deeds]) => ({ key, deeds }))
}
