interface Event {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  readonly cat?: string
  readonly id?: string
  readonly bp?: string
  readonly args?: Readonly<Record<string, unknown>>
}

/** In microseconds: finer than this, Perfetto does not look. */
const nanosecond = 0.001

/**
 * What is wrong with a file of Chrome trace events, one sentence each: `X` slices must nest in their
 * thread, each async `b` has its `e` and each flow `s` its `f` (`bp: "e"`), both inside of a slice;
 * every thread has a name; times are microseconds from 0 and never go back.
 */
export const brokenRules = (text: string): ReadonlyArray<string> => {
  const events: ReadonlyArray<Event> = JSON.parse(text).traceEvents
  const broken: Array<string> = []
  const rule = (holds: boolean, message: string) => {
    if (!holds) broken.push(message)
  }
  const named = new Set(events.filter(({ name }) => name === "thread_name").map(({ tid }) => tid))
  const timed = events.filter(({ ph }) => ph !== "M")
  const sliced = events.filter(({ ph }) => ph === "X")
  timed.forEach((event, index) => {
    rule(Number.isFinite(event.ts) && event.ts >= 0, `${event.name} has no time`)
    rule(event.ts >= (timed[index - 1]?.ts ?? 0), `${event.name} goes back in time`)
    rule(event.ph === "C" || named.has(event.tid), `thread ${event.tid} has no name`)
    rule("XbesfiC".includes(event.ph), `phase ${event.ph} is not one of ours`)
  })
  for (const [tid, slices] of Map.groupBy(sliced, ({ tid }) => tid)) {
    const ends: Array<number> = []
    for (const { ts, dur = Number.NaN } of slices) {
      rule(dur >= 0, `a slice of thread ${tid} has no length`)
      while (ends.length > 0 && ends.at(-1)! <= ts + nanosecond / 2) ends.pop()
      rule(
        ends.every((end) => ts + dur <= end + nanosecond / 2),
        `slices of thread ${tid} do not nest`,
      )
      ends.push(ts + dur)
    }
  }
  const pairs = (first: string, last: string) => {
    const groups = Map.groupBy(
      events.filter(({ ph }) => ph === first || ph === last),
      ({ cat, id }) => `${cat}/${id}`,
    )
    for (const [id, group] of groups) {
      const [one, other] = group
      rule(group.length === 2, `${id} is not one pair`)
      rule(one?.ph === first && other?.ph === last, `${id} does not begin and then end`)
      rule(one?.name === other?.name, `${id} changes its name`)
    }
  }
  pairs("b", "e")
  pairs("s", "f")
  for (const flow of events.filter(({ ph }) => ph === "s" || ph === "f")) {
    const around = sliced.some(
      ({ tid, ts, dur = 0 }) =>
        tid === flow.tid && ts <= flow.ts && flow.ts <= ts + dur + nanosecond / 2,
    )
    rule(around, `${flow.id} (${flow.ph}) is outside of every slice`)
    rule(flow.ph === "s" || flow.bp === "e", `${flow.id} does not end at the slice around it`)
  }
  const counts = events.filter(({ ph }) => ph === "C").map(({ args }) => args?.calls)
  rule(
    counts.every((count) => Number(count) >= 0),
    "fewer than no calls are in flight",
  )
  return broken
}
