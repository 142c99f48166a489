import type { AnyNode } from "acorn"
import type { Edit, MutantKind } from "./Mutant.ts"
import type { Syntax } from "./Syntax.ts"

/** One way to make a right program wrong. */
export interface Operator {
  readonly name: string
  readonly kind: MutantKind
  /** What it would change at this node; nothing where it does not apply. */
  readonly edits: (node: AnyNode, syntax: Syntax) => ReadonlyArray<Edit>
}
