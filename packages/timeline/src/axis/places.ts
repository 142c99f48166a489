import type { Layout } from "../layout/Lane.ts"

/** Every place of the axis where something begins or ends in the picture. */
export const placesOf = (layout: Layout): ReadonlyArray<number> => [
  ...new Set(
    layout.lanes.flatMap((lane) => [
      ...[lane.from, lane.to],
      ...lane.segments.flatMap((segment) => [segment.from, segment.to]),
    ]),
  ),
]
