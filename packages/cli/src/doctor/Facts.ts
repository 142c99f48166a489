import type { SandboxLayer } from "@fiberlings/grader"

/** Something that was tried: what came of it, or the sentence of why it failed. */
export type Tried<A> =
  | { readonly _tag: "Found"; readonly value: A }
  | { readonly _tag: "Failed"; readonly why: string }

/** All that the doctor knows of the machine, before it judges. */
export interface Facts {
  readonly node: {
    readonly version: string
    /** Such as `linux x64`. */
    readonly platform: string
    readonly isGood: boolean
    /** Which ones are, in words. */
    readonly wanted: string
  }
  /** Whether what is installed is what the lock file names. */
  readonly packages: "current" | "outdated" | "missing"
  /** Bytes; undefined where the system does not say. */
  readonly freeDisk: number | undefined
  readonly root: string
  /** How many exercises there are. */
  readonly exercises: Tried<number>
  /** How many of them were solved. */
  readonly solved: Tried<number>
  /** The exercises whose files cannot be changed. */
  readonly readOnly: ReadonlyArray<string>
  /** Whether the first exercise's own solution passes. */
  readonly graded: Tried<boolean>
  readonly types: "with Effect's diagnostics" | "plain" | "none"
  readonly isGitCheckout: boolean
  readonly terminal: {
    readonly isInteractive: boolean
    readonly hasColours: boolean
    readonly isUtf8: boolean
    readonly columns: number
    readonly rows: number
  }
  readonly layers: ReadonlyArray<SandboxLayer>
}
