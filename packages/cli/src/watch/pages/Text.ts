import type { Paint } from "../../paint.ts"
import type { WatchState } from "../WatchState.ts"

/** A page that is a text: what makes it, and the key that opens and closes it. */
export interface Text {
  readonly key: string
  readonly title: (state: WatchState) => string
  readonly lines: (state: WatchState, width: number, paint: Paint) => ReadonlyArray<string>
  /** Where it begins: at the end for what grows. Default: at its beginning. */
  readonly fromEnd?: boolean
}
