/**
 * One entry of the Chrome trace event format ("Trace Event Format", Google, 2016). `ts` and `dur`
 * are microseconds; `pid` is the run and `tid` the fiber.
 */
export interface ChromeEvent {
  readonly name: string
  /** `M` metadata, `X` slice, `b`/`e` async, `s`/`f` flow, `i` instant, `C` counter. */
  readonly ph: "M" | "X" | "b" | "e" | "s" | "f" | "i" | "C"
  readonly pid: number
  readonly tid: number
  readonly ts?: number
  readonly dur?: number
  readonly cat?: string
  readonly id?: string
  /** Flows end at the slice around them: `e`. */
  readonly bp?: "e"
  /** How far an instant reaches: `t`, its thread. */
  readonly s?: "t"
  readonly args?: Readonly<Record<string, unknown>>
}
