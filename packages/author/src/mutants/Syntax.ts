import { stripTypeScriptTypes } from "node:module"
import { type AnyNode, type Program, parse } from "acorn"

/** A source text with its syntax tree. Positions in the tree are positions in the text. */
export interface Syntax {
  readonly source: string
  readonly program: Program
}

/**
 * The syntax tree of a TypeScript text. Node puts spaces in the place of the types, so that
 * everything stays where it was.
 */
export const parseSource = (source: string): Syntax => ({
  source,
  program: parse(withoutTypes(source), { ecmaVersion: "latest", sourceType: "module" }),
})

/** Node says of this function that it may change; that is no news for an author. */
const withoutTypes = (source: string): string => {
  const { emitWarning } = process
  process.emitWarning = () => {}
  try {
    return stripTypeScriptTypes(source)
  } finally {
    process.emitWarning = emitWarning
  }
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === "object" && value !== null && "type" in value && "start" in value

const childrenOf = (node: AnyNode): ReadonlyArray<AnyNode> =>
  Object.values(node).flatMap((value: unknown) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  )

/** All nodes, those further out first; imports, and what is only for pictures and logs, are left out. */
export const nodesOf = (node: AnyNode): ReadonlyArray<AnyNode> =>
  node.type === "ImportDeclaration" || isLabel(node)
    ? []
    : [node, ...childrenOf(node).flatMap(nodesOf)]

/** `Effect.withSpan("name")`, `Effect.fn("name")`: names things, and changes nothing that happens. */
export const isLabel = (node: AnyNode): boolean => {
  const call = moduleCallOf(node)
  return (
    call?.module === "Effect" &&
    (/^(withSpan|withLogSpan|annotate\w+)$/.test(call.name) ||
      (call.name === "fn" && call.arguments[0]?.type === "Literal"))
  )
}

/** `Effect.all`, wherever it is named. */
export interface Member {
  readonly module: string
  readonly name: string
  readonly start: number
  readonly end: number
}

/** The member of a module that a node names; undefined where it is something else. */
export const memberOf = (node: AnyNode | null | undefined): Member | undefined =>
  node?.type === "MemberExpression" &&
  !node.computed &&
  node.object.type === "Identifier" &&
  /^[A-Z]/.test(node.object.name) &&
  node.property.type === "Identifier"
    ? { module: node.object.name, name: node.property.name, start: node.start, end: node.end }
    : undefined

/** A call of a module's function: `Effect.all(…)`. */
export interface ModuleCall extends Member {
  readonly arguments: ReadonlyArray<AnyNode>
  readonly call: AnyNode
}

export const moduleCallOf = (node: AnyNode): ModuleCall | undefined => {
  if (node.type !== "CallExpression") return undefined
  const member = memberOf(node.callee as AnyNode)
  return member === undefined ? undefined : { ...member, arguments: node.arguments, call: node }
}

/** The text of a node. */
export const textOf = ({ source }: Syntax, node: { start: number; end: number }): string =>
  source.slice(node.start, node.end)

/** Removes one of the elements of a list, with the comma that goes with it. */
export const withoutElement = (
  syntax: Syntax,
  elements: ReadonlyArray<{ start: number; end: number }>,
  index: number,
): { start: number; end: number; replacement: string } => {
  const element = elements[index]!
  const following = elements[index + 1]
  const before = elements[index - 1]
  if (following !== undefined) {
    return { start: element.start, end: following.start, replacement: "" }
  }
  if (before !== undefined) return { start: before.end, end: element.end, replacement: "" }
  const comma = /^\s*,/.exec(syntax.source.slice(element.end))?.[0].length ?? 0
  return { start: element.start, end: element.end + comma, replacement: "" }
}
