export type { Axis } from "./axis/Axis.ts"
export { describe } from "./describe.ts"
export { interleaving, partAfter } from "./interleaving/interleaving.ts"
export { escape } from "./html/escape.ts"
export { picture } from "./html/picture.ts"
export { steps } from "./html/steps.ts"
export { style } from "./html/style.ts"
export type { Interleaving, InterleavingRow } from "./interleaving/Table.ts"
export type {
  Edge,
  FiberEntry,
  Lane,
  LaneEnding,
  Layout,
  Mark,
  Segment,
  State,
} from "./layout/Lane.ts"
export { layout, type LayoutOptions } from "./layout/layout.ts"
export { type Paint, plain } from "./Paint.ts"
export type { Renderer, RenderOptions } from "./Renderer.ts"
export { renderers } from "./renderers.ts"
export { drawInterleaving, drawParting, type PartingOptions } from "./terminal/drawInterleaving.ts"
export { type DrawOptions, drawTimeline } from "./terminal/drawTimeline.ts"
export { sideBySide, type SideBySideOptions } from "./terminal/sideBySide.ts"
export { fit, shorten, width } from "./text/width.ts"
