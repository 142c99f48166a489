import { stripTypeScriptTypes } from "node:module"
import { type AnyNode, type Program, parse } from "acorn"
import * as effect from "effect"

/** A source text with its syntax tree. Positions in the tree are positions in the text. */
export interface Syntax {
  readonly source: string
  readonly program: Program
  /** What is applied to something else: the arguments of a `.pipe`, and the later ones of `Effect.fn`. */
  readonly steps: ReadonlySet<AnyNode>
}

/**
 * The syntax tree of a TypeScript text. Node puts spaces in the place of the types, so that
 * everything stays where it was.
 */
export const parseSource = (source: string): Syntax => {
  const program = parse(withoutTypes(source), { ecmaVersion: "latest", sourceType: "module" })
  return { source, program, steps: new Set(nodesOf(program).flatMap(stepsOf)) }
}

/** Whether a text is a program: a careless edit may leave half of a bracket. */
export const parses = (source: string): boolean => {
  try {
    parseSource(source)
    return true
  } catch {
    return false
  }
}

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

/** The nodes directly below one. */
export const childrenOf = (node: AnyNode): ReadonlyArray<AnyNode> =>
  Object.values(node).flatMap((value: unknown) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  )

/** All nodes, those further out first; imports, and what is only a name for pictures and logs, are left out. */
export const nodesOf = (node: AnyNode): ReadonlyArray<AnyNode> => {
  if (node.type === "ImportDeclaration") return []
  const labels = new Set(labelsOf(node))
  return [
    node,
    ...childrenOf(node)
      .filter((child) => !labels.has(child))
      .flatMap(nodesOf),
  ]
}

const labelling = /^(withSpan|withLogSpan|annotate\w+)$/

/** The arguments that only name something: `Effect.withSpan("name")`, `Context.Service<…>()("id")`. */
const labelsOf = (node: AnyNode): ReadonlyArray<AnyNode> => {
  if (node.type !== "CallExpression") return []
  const call = moduleCallOf(node)
  const made = moduleCallOf(node.callee as AnyNode)
  const isName = (argument: AnyNode | undefined) => argument?.type === "Literal"
  if (made?.module === "Context" && made.name === "Service") return node.arguments.slice(0, 1)
  if (call?.module !== "Effect") return []
  if (call.name === "fn") return call.arguments.slice(0, isName(call.arguments[0]) ? 1 : 0)
  if (!labelling.test(call.name)) return []
  // `Effect.withSpan(work, "name")`: the work is no label.
  return call.arguments.length > 1 && !isName(call.arguments[0])
    ? call.arguments.slice(1)
    : call.arguments
}

/** `Effect.withSpan("name")`: a step that names things, and changes nothing that happens. */
export const isLabel = (node: AnyNode): boolean => {
  const call = moduleCallOf(node)
  return call?.module === "Effect" && labelling.test(call.name)
}

const isMethod = (node: AnyNode, name: string): boolean =>
  node.type === "CallExpression" &&
  node.callee.type === "MemberExpression" &&
  node.callee.property.type === "Identifier" &&
  node.callee.property.name === name

/** What a call applies to what stands before: the arguments of `.pipe(…)`, those behind a generator. */
export const stepsOf = (node: AnyNode): ReadonlyArray<AnyNode> => {
  if (node.type !== "CallExpression") return []
  if (isMethod(node, "pipe")) return node.arguments
  // `Effect.fnUntraced(function*, step)`, and the second call of `Effect.fn("name")(function*, step)`.
  return [moduleCallOf(node), moduleCallOf(node.callee as AnyNode)].some(
    (call) => call?.module === "Effect" && /^fn(Untraced)?$/.test(call.name),
  )
    ? node.arguments.slice(1)
    : []
}

const modules: Readonly<Record<string, unknown>> = effect

/** Whether `effect` has a module of this name: `Api` and `Object` are others' names. */
export const isEffectModule = (name: string): boolean => typeof modules[name] === "object"

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
