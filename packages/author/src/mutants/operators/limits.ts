import type { AnyNode } from "acorn"
import type { Edit } from "../Mutant.ts"
import type { Operator } from "../Operator.ts"
import { memberOf, moduleCallOf, textOf } from "../Syntax.ts"

const isProperty = (node: AnyNode, name: string) =>
  node.type === "Property" && node.key.type === "Identifier" && node.key.name === name

const replace = ({ end, start }: { start: number; end: number }, replacement: string): Edit => ({
  start,
  end,
  replacement,
})

/** One after another where several may run. */
export const concurrencyOne: Operator = {
  name: "concurrency to 1",
  kind: "concurrency",
  edits: (node, syntax) =>
    isProperty(node, "concurrency") &&
    "value" in node &&
    textOf(syntax, node.value as AnyNode) !== "1"
      ? [replace(node.value as AnyNode, "1")]
      : [],
}

/** All at once where there is a limit. */
export const concurrencyUnbounded: Operator = {
  name: "concurrency to unbounded",
  kind: "concurrency",
  edits: (node, syntax) =>
    isProperty(node, "concurrency") &&
    "value" in node &&
    textOf(syntax, node.value as AnyNode) !== '"unbounded"'
      ? [replace(node.value as AnyNode, '"unbounded"')]
      : [],
}

const limited =
  /^(Semaphore\.make|Queue\.(bounded|dropping|sliding)|PubSub\.bounded|Schedule\.recurs)$/

/** One more, one less, of what runs at once, of permits, of room, of tries. */
export const limitOffByOne: Operator = {
  name: "limit off by one",
  kind: "concurrency",
  edits: (node) => {
    const call = moduleCallOf(node)
    const inCall = call !== undefined && limited.test(`${call.module}.${call.name}`)
    const value = inCall
      ? call.arguments[0]
      : ["concurrency", "times", "permits"].some((name) => isProperty(node, name)) &&
          "value" in node
        ? (node.value as AnyNode)
        : node.type === "CallExpression" &&
            node.callee.type === "MemberExpression" &&
            node.callee.property.type === "Identifier" &&
            node.callee.property.name === "withPermits"
          ? node.arguments[0]
          : undefined
    if (value?.type !== "Literal" || typeof value.value !== "number") return []
    const { value: number } = value
    return [number + 1, number - 1]
      .filter((other) => other > 0 || (other === 0 && !isProperty(node, "concurrency")))
      .map((other) => replace(value, String(other)))
  },
}

const durationText = /^["'](\d+(?:\.\d+)?) (\w+)["']$/
const timed = new Set(["Effect", "Schedule", "Fiber", "Stream", "Duration"])

/** Another length of what the program itself decides to wait. */
export const durationDoubled: Operator = {
  name: "duration doubled",
  kind: "concurrency",
  edits: (node, syntax) => {
    const call = moduleCallOf(node)
    if (call === undefined || !timed.has(call.module)) return []
    const values = call.arguments.flatMap((argument): ReadonlyArray<AnyNode> => {
      if (argument.type !== "ObjectExpression") return [argument]
      return argument.properties.flatMap((property) =>
        property.type === "Property" ? [property.value as AnyNode] : [],
      )
    })
    return values.flatMap((value) => {
      const [, count = "", unit = ""] = durationText.exec(textOf(syntax, value)) ?? []
      return count === "" ? [] : [replace(value, `"${Number(count) * 2} ${unit}"`)]
    })
  },
}

/** `Ref.update(ref, f)` in two steps, between which somebody else fits. */
export const updateInTwoSteps: Operator = {
  name: "update to get and set",
  kind: "concurrency",
  edits: (node, syntax) => {
    if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return []
    const { callee } = node
    if (callee.property.type !== "Identifier" || callee.property.name !== "update") return []
    const whole = (replacement: string) => [replace(node, replacement)]
    const args = node.arguments.map((argument) => textOf(syntax, argument))
    const member = memberOf(callee)
    if (member?.module === "Ref") {
      const [ref, change] = args
      return whole(
        `Effect.flatMap(Ref.get(${ref}), (before) => Ref.set(${ref}, (${change})(before)))`,
      )
    }
    if (member !== undefined || args.length !== 1) return []
    const owner = textOf(syntax, callee.object)
    return whole(`Effect.flatMap(${owner}.get, (before) => ${owner}.set((${args[0]})(before)))`)
  },
}
