import type { AnyNode } from "acorn"
import type { Edit } from "../Mutant.ts"
import type { Operator } from "../Operator.ts"
import { moduleCallOf, textOf } from "../Syntax.ts"

/** `lock.withPermits(1)(work)`: the lock, and what it guards; without work it is a step of a pipe. */
interface Guard {
  readonly lock: AnyNode
  readonly work: AnyNode | undefined
}

const methodOf = (node: AnyNode, name: string): AnyNode | undefined =>
  node.type === "MemberExpression" &&
  node.property.type === "Identifier" &&
  node.property.name === name &&
  !(node.object.type === "Identifier" && node.object.name === "Semaphore")
    ? (node.object as AnyNode)
    : undefined

/** The lock of `lock.withPermit` and of `lock.withPermits(1)`: functions that guard an Effect. */
const lockIn = (node: AnyNode): AnyNode | undefined =>
  node.type === "CallExpression"
    ? methodOf(node.callee as AnyNode, "withPermits")
    : methodOf(node, "withPermit")

const guardOf = (node: AnyNode): Guard | undefined => {
  if (node.type !== "CallExpression") return undefined
  const call = moduleCallOf(node)
  if (call?.module === "Semaphore") {
    const [lock] = call.arguments
    const works: Readonly<Record<string, number>> = { withPermit: 1, withPermits: 2 }
    const work = call.arguments[works[call.name] ?? Number.POSITIVE_INFINITY]
    return lock === undefined || work === undefined ? undefined : { lock, work }
  }
  const lock = lockIn(node.callee as AnyNode)
  return lock === undefined ? undefined : { lock, work: node.arguments[0] }
}

/** What a lock guards, without the lock. */
export const guardDropped: Operator = {
  name: "guard dropped",
  kind: "concurrency",
  edits: (node, syntax) => {
    const work = guardOf(node)?.work
    return work === undefined
      ? []
      : [{ start: node.start, end: node.end, replacement: textOf(syntax, work) }]
  },
}

/** Two locks taken in the other order. */
export const locksSwapped: Operator = {
  name: "lock order swapped",
  kind: "concurrency",
  edits: (node, { source, steps }) => {
    const swapped = (one: AnyNode, other: AnyNode): Edit => {
      const [first, second] = one.start < other.start ? [one, other] : [other, one]
      const between = source.slice(first.end, second.start)
      const text = (part: AnyNode) => source.slice(part.start, part.end)
      return {
        start: first.start,
        end: second.end,
        replacement: `${text(second)}${between}${text(first)}`,
      }
    }
    if (node.type !== "CallExpression") return []
    const inSteps = node.arguments.slice(1).flatMap((step, index) => {
      const before = node.arguments[index]!
      const locks = [before, step].map((one) => (steps.has(one) ? lockIn(one) : undefined))
      return locks[0] && locks[1] ? [swapped(locks[0], locks[1])] : []
    })
    const outer = guardOf(node)
    const inner = outer?.work === undefined ? undefined : guardOf(outer.work)
    return inner === undefined ? inSteps : [swapped(outer!.lock, inner.lock), ...inSteps]
  },
}
