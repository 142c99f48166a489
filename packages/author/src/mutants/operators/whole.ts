import type { AnyNode } from "acorn"
import type { Operator } from "../Operator.ts"
import { moduleCallOf } from "../Syntax.ts"

/** Where a step can be added to all of an exported program, and how: `(…) => work` or `work`. */
const placeOf = (
  node: AnyNode,
): { readonly at: number; readonly isFunction: boolean } | undefined => {
  if (node.type === "ArrowFunctionExpression") {
    const { body } = node
    return body.type === "CallExpression" ? placeOf(body as AnyNode) : undefined
  }
  if (node.type !== "CallExpression") return undefined
  const last = node.arguments.at(-1)
  const isFunction = [moduleCallOf(node), moduleCallOf(node.callee as AnyNode)].some(
    (call) => call?.module === "Effect" && /^fn(Untraced)?$/.test(call.name),
  )
  if (isFunction) return last === undefined ? undefined : { at: last.end, isFunction }
  return { at: node.end, isFunction }
}

/** Applies a step to everything that a program does. */
const wholeWith = (name: string, step: string): Operator => ({
  name,
  kind: "concurrency",
  edits: (node) => {
    if (node.type !== "ExportNamedDeclaration") return []
    if (node.declaration?.type !== "VariableDeclaration") return []
    return node.declaration.declarations.flatMap(({ init }) => {
      const place = init ? placeOf(init as AnyNode) : undefined
      if (place === undefined) return []
      const replacement = place.isFunction ? `, ${step}` : `.pipe(${step})`
      return [{ start: place.at, end: place.at, replacement }]
    })
  },
})

/** Whoever wants it to end has to wait. */
export const wholeUninterruptible = wholeWith("whole uninterruptible", "Effect.uninterruptible")

/** Enough for the calls that a test makes, and too little for a slow day. */
export const wholeLimited = wholeWith(
  "whole with a time limit",
  'Effect.timeoutOrElse({ duration: "10 seconds", orElse: () => Effect.never })',
)

/** What failed is begun anew, with all that it had done. */
export const wholeTriedTwice = wholeWith("whole tried twice", "Effect.retry({ times: 1 })")

/** A bug is never heard of. */
export const bugSwallowed = wholeWith("bug swallowed", "Effect.catchDefect(() => Effect.never)")
