import type { AnyNode, Property } from "acorn"
import type { Edit } from "../Mutant.ts"
import type { Operator } from "../Operator.ts"
import { isEffectModule, moduleCallOf, textOf } from "../Syntax.ts"

/** The properties of that name in the objects that a call of Effect is given, or a constant holds. */
const optionsNamed = (node: AnyNode, name: string): ReadonlyArray<Property> => {
  const call = moduleCallOf(node)
  const values =
    node.type === "VariableDeclarator" && name === "concurrency"
      ? [node.init]
      : call !== undefined && isEffectModule(call.module)
        ? call.arguments
        : []
  return values.flatMap((value) =>
    value?.type !== "ObjectExpression"
      ? []
      : value.properties.filter(
          (property): property is Property =>
            property.type === "Property" &&
            property.key.type === "Identifier" &&
            property.key.name === name,
        ),
  )
}

const replace = ({ end, start }: { start: number; end: number }, replacement: string): Edit => ({
  start,
  end,
  replacement,
})

const isNot = (node: AnyNode, value: unknown): boolean =>
  node.type !== "Literal" || node.value !== value

const concurrencyTo = (name: string, value: number | string): Operator => ({
  name,
  kind: "concurrency",
  edits: (node) =>
    optionsNamed(node, "concurrency")
      .filter((option) => isNot(option.value, value))
      .map((option) =>
        option.shorthand
          ? replace(option, `concurrency: ${JSON.stringify(value)}`)
          : replace(option.value, JSON.stringify(value)),
      ),
})

/** One after another where several may run. */
export const concurrencyOne = concurrencyTo("concurrency to 1", 1)

/** All at once where there is a limit. */
export const concurrencyUnbounded = concurrencyTo("concurrency to unbounded", "unbounded")

const limited =
  /^(Semaphore\.make|Queue\.(bounded|dropping|sliding)|PubSub\.(bounded|dropping|sliding)|Schedule\.recurs)$/
const permits = new Set(["withPermits", "withPermitsIfAvailable"])

/** The numbers that say how many: of what runs at once, of permits, of room, of tries. */
const limitsAt = (node: AnyNode): ReadonlyArray<AnyNode> => {
  const options = ["concurrency", "times", "permits", "capacity"].flatMap((name) =>
    optionsNamed(node, name).map(({ value }) => value as AnyNode),
  )
  const call = moduleCallOf(node)
  if (call !== undefined && limited.test(`${call.module}.${call.name}`)) {
    return [...call.arguments.slice(0, 1), ...options]
  }
  // `semaphore.withPermits(2)` and `Semaphore.withPermits(semaphore, 2)`.
  return node.type === "CallExpression" &&
    node.callee.type === "MemberExpression" &&
    node.callee.property.type === "Identifier" &&
    permits.has(node.callee.property.name)
    ? [...node.arguments.slice(0, 2), ...options]
    : options
}

/** One more, one less; never none at once, which no program says. */
export const limitOffByOne: Operator = {
  name: "limit off by one",
  kind: "concurrency",
  edits: (node) => {
    const atOnce = optionsNamed(node, "concurrency").map(({ value }) => value as AnyNode)
    return limitsAt(node).flatMap((value) => {
      if (value.type !== "Literal" || typeof value.value !== "number") return []
      return [value.value + 1, value.value - 1]
        .filter((other) => other > 0 || (other === 0 && !atOnce.includes(value)))
        .map((other) => replace(value, String(other)))
    })
  },
}

const durationText = /^(\d+(?:\.\d+)?) (\w+)$/
/** What waits, or says how long. `Effect.log("2 seconds")` does not. */
const timed =
  /^(Effect\.(sleep|delay|timeout\w*|retry\w*|repeat\w*|schedule\w*|cached\w+)|Schedule\.\w+|Duration\.\w+|Stream\.(debounce|throttle\w*|timeout\w*))$/

/** What takes a plain number for a time: `Effect.sleep(500)`. */
const counted =
  /^(Effect\.(sleep|delay|timeout|timeoutOption)|Schedule\.(exponential|spaced|fixed)|Duration\.(millis|seconds|minutes|hours))$/

/** Another length of what the program itself decides to wait. */
export const durationDoubled: Operator = {
  name: "duration doubled",
  kind: "concurrency",
  edits: (node) => {
    const call = moduleCallOf(node)
    if (call === undefined || !timed.test(`${call.module}.${call.name}`)) return []
    const values = call.arguments.flatMap((argument): ReadonlyArray<AnyNode> => {
      if (argument.type !== "ObjectExpression") return [argument]
      return argument.properties.flatMap((property) =>
        property.type === "Property" ? [property.value as AnyNode] : [],
      )
    })
    return values.flatMap((value) => {
      if (value.type !== "Literal") return []
      if (typeof value.value === "number" && counted.test(`${call.module}.${call.name}`)) {
        return value === call.arguments.at(-1) ? [replace(value, String(value.value * 2))] : []
      }
      const [, count = "", unit = ""] = durationText.exec(String(value.value)) ?? []
      return count === "" ? [] : [replace(value, `"${Number(count) * 2} ${unit}"`)]
    })
  },
}

/** What stands for `change` in two steps: what is written, and what the whole answers with. */
const inTwoSteps: Readonly<Record<string, (set: (value: string) => string, f: string) => string>> =
  {
    update: (set, change) => set(`(${change})(before)`),
    getAndUpdate: (set, change) => `Effect.as(${set(`(${change})(before)`)}, before)`,
    updateAndGet: (set, change) => `Effect.as(${set(`(${change})(before)`)}, (${change})(before))`,
    modify: (set, change) => `Effect.as(${set(`(${change})(before)[1]`)}, (${change})(before)[0])`,
  }

/** `Ref.update(ref, f)` in two steps, between which somebody else fits. */
export const updateInTwoSteps: Operator = {
  name: "update to get and set",
  kind: "concurrency",
  edits: (node, syntax) => {
    if (node.type !== "CallExpression" || node.callee.type !== "MemberExpression") return []
    const { callee } = node
    const split =
      callee.property.type === "Identifier" ? inTwoSteps[callee.property.name] : undefined
    if (split === undefined) return []
    const call = moduleCallOf(node)
    const [first, second] = node.arguments
    if (call !== undefined && /^(SynchronizedRef|Ref)$/.test(call.module)) {
      if (first === undefined || second === undefined) return []
      const ref = textOf(syntax, first)
      const set = (value: string) => `${call.module}.set(${ref}, ${value})`
      const whole = split(set, textOf(syntax, second))
      return [replace(node, `Effect.flatMap(${call.module}.get(${ref}), (before) => ${whole})`)]
    }
    // `hash.update("text")` is another thing.
    if (call !== undefined || second !== undefined || !isChange(first)) return []
    const owner = textOf(syntax, callee.object)
    const whole = split((value) => `${owner}.set(${value})`, textOf(syntax, first!))
    return [replace(node, `Effect.flatMap(${owner}.get, (before) => ${whole})`)]
  },
}

const isChange = (node: AnyNode | undefined): boolean =>
  node?.type === "ArrowFunctionExpression" || node?.type === "FunctionExpression"
