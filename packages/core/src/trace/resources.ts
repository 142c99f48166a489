import type { Run } from "../Run.ts"

/** The life of one resource, put together from its events. Numbers are steps of the run. */
export interface Resource {
  readonly name: string
  readonly opened: number
  readonly used: ReadonlyArray<number>
  readonly closed: ReadonlyArray<number>
}

/** The resources that were opened, in that order. */
export const resources = (run: Run): ReadonlyArray<Resource> =>
  run.trace.events.flatMap((event) => {
    if (event._tag !== "ResourceOpened") return []
    const steps = (tag: "ResourceUsed" | "ResourceClosed") =>
      run.trace.events.flatMap((other) =>
        other._tag === tag && other.resource === event.resource ? [other.step] : [],
      )
    return [
      {
        name: event.name,
        opened: event.step,
        used: steps("ResourceUsed"),
        closed: steps("ResourceClosed"),
      },
    ]
  })
