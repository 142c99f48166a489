import type { AnyNode } from "acorn"
import type { Operator } from "../Operator.ts"
import { childrenOf, nodesOf, textOf } from "../Syntax.ts"

const isFunction = (node: AnyNode): boolean => /Function/.test(node.type)

/** Whether running a statement runs an Effect; that there is a generator in it is not enough. */
const yields = (node: AnyNode): boolean => {
  if (isFunction(node)) return false
  return node.type === "YieldExpression" || childrenOf(node).some(yields)
}

const isYield = (node: AnyNode): boolean =>
  node.type === "ExpressionStatement" && node.expression.type === "YieldExpression"

/** A `yield*` whose result nobody uses left out. */
export const yieldDropped: Operator = {
  name: "yield* dropped",
  kind: "concurrency",
  edits: (node) => {
    const inBlock = node.type === "BlockStatement"
    const statements = inBlock
      ? node.body
      : /^(If|For|While)/.test(node.type)
        ? childrenOf(node)
        : []
    // A branch without braces needs a statement.
    const replacement = inBlock ? "" : "{}"
    return statements.filter(isYield).map(({ end, start }) => ({ start, end, replacement }))
  },
}

const namesIn = (node: AnyNode): ReadonlySet<string> =>
  new Set(nodesOf(node).flatMap((one) => (one.type === "Identifier" ? [one.name] : [])))

const declaredBy = (node: AnyNode): ReadonlyArray<string> =>
  node.type === "VariableDeclaration"
    ? node.declarations.flatMap(({ id }) => [...namesIn(id as AnyNode)])
    : []

/** Two steps in the other order, where the second does not need the first. */
export const yieldsSwapped: Operator = {
  name: "steps swapped",
  kind: "concurrency",
  edits: (node, syntax) => {
    if (node.type !== "BlockStatement") return []
    return node.body.slice(1).flatMap((second, index) => {
      const first = node.body[index]!
      const movable = [first, second].every(
        (one) =>
          (one.type === "ExpressionStatement" || one.type === "VariableDeclaration") && yields(one),
      )
      const needed = namesIn(second)
      if (!movable || declaredBy(first).some((name) => needed.has(name))) return []
      const between = syntax.source.slice(first.end, second.start)
      return [
        {
          start: first.start,
          end: second.end,
          replacement: `${textOf(syntax, second)}${between}${textOf(syntax, first)}`,
        },
      ]
    })
  },
}
