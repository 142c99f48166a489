import type { Trace } from "@fiberlings/core"
import type { Paint } from "./Paint.ts"

export interface RenderOptions {
  /** What the run is called. Default: `Timeline`. */
  readonly title?: string
  /** How wide a line of text may be, at least 40. Default: 80. */
  readonly columns?: number
  /** Colours for text. Default: none. */
  readonly paint?: Paint
}

/** One way to show a trace. Pure: the same trace gives the same text, and any trace gives one. */
export interface Renderer {
  /** What a user calls it: `--format chrome-trace`. */
  readonly name: string
  /** Of the file that it makes, without the dot. */
  readonly extension: string
  /** What one does with the result, in a few words. */
  readonly purpose: string
  readonly render: (trace: Trace, options?: RenderOptions) => string
}
