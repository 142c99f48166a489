import type { AnyNode } from "acorn"
import type { Operator } from "../Operator.ts"
import { isLabel, moduleCallOf, textOf, withoutElement } from "../Syntax.ts"

/** Functions that take an Effect first and, without what they add, leave that Effect. */
const wrappers =
  /^(scoped|uninterruptible|interruptible|ensuring|onExit|onError|onInterrupt|timeout\w*|retry|repeat|delay|catch\w*|tap\w*|exit|result|option|orDie|ignore\w*|race\w*|andThen|zipLeft|provide\w*|fork\w+|cached|orElse\w*)$/

/** `Effect.scoped(work)` without the scope, `Effect.race(a, b)` without the race: only `work`, `a`. */
export const unwrapped: Operator = {
  name: "wrapper dropped",
  kind: "concurrency",
  edits: (node, syntax) => {
    const call = moduleCallOf(node)
    const [first] = call?.arguments ?? []
    if (call?.module !== "Effect" || first === undefined || !wrappers.test(call.name)) return []
    // With one argument it may be the half of a pipe: that one is another operator's.
    const takesOne =
      /^(scoped|uninterruptible|interruptible|exit|result|option|orDie|ignore\w*|fork\w+|cached)$/
    if (call.arguments.length === 1 && !takesOne.test(call.name)) return []
    const kept = /^race\w*$/.test(call.name) ? call.arguments : [first]
    return kept.map((argument) => ({
      start: call.call.start,
      end: call.call.end,
      replacement: textOf(syntax, argument),
    }))
  },
}

/** One step of a `.pipe(…)` left out, or one function behind an `Effect.fn(…)`. */
export const stepDropped: Operator = {
  name: "pipe step dropped",
  kind: "concurrency",
  edits: (node, syntax) => {
    if (node.type !== "CallExpression") return []
    const isPipe =
      node.callee.type === "MemberExpression" &&
      node.callee.property.type === "Identifier" &&
      node.callee.property.name === "pipe"
    // `Effect.fnUntraced(function*, step)`, and the second call of `Effect.fn("name")(function*, step)`.
    const isFn = [moduleCallOf(node), moduleCallOf(node.callee as AnyNode)].some((call) =>
      /^(fn|fnUntraced)$/.test(call?.name ?? ""),
    )
    const first = isPipe ? 0 : 1
    if (!isPipe && !isFn) return []
    return node.arguments
      .slice(first)
      .flatMap((step, index) =>
        isLabel(step) ? [] : [withoutElement(syntax, node.arguments, index + first)],
      )
  },
}

/** An option of a call left out. */
export const optionDropped: Operator = {
  name: "option dropped",
  kind: "concurrency",
  edits: (node, syntax) => {
    const call = moduleCallOf(node)
    const last = call?.arguments.at(-1)
    if (call === undefined || last?.type !== "ObjectExpression") return []
    if (call.arguments.length < 2 && !/^(retry|repeat|timeout\w*)$/.test(call.name)) return []
    return last.properties.map((_, index) => withoutElement(syntax, last.properties, index))
  },
}

const isFunction = (node: AnyNode | undefined): boolean =>
  node?.type === "ArrowFunctionExpression" || node?.type === "FunctionExpression"

/** What closes a resource, or runs at the end, does nothing. */
export const releaseDropped: Operator = {
  name: "release dropped",
  kind: "concurrency",
  edits: (node) => {
    const call = moduleCallOf(node)
    if (call?.module !== "Effect") return []
    if (call.name === "addFinalizer") {
      return [{ start: call.call.start, end: call.call.end, replacement: "Effect.void" }]
    }
    const places: Readonly<Record<string, number>> = { acquireRelease: 1, acquireUseRelease: 2 }
    const release = call.arguments[places[call.name] ?? -1]
    return release === undefined
      ? []
      : [{ start: release.start, end: release.end, replacement: "() => Effect.void" }]
  },
}

/** What must not be interrupted half-way can be. */
export const acquireInterruptible: Operator = {
  name: "interruptible acquire",
  kind: "concurrency",
  edits: (node, syntax) => {
    const call = moduleCallOf(node)
    const [acquire] = call?.arguments ?? []
    return call?.module === "Effect" &&
      /^acquire(Use)?Release$/.test(call.name) &&
      acquire !== undefined &&
      !isFunction(acquire)
      ? [
          {
            start: acquire.start,
            end: acquire.end,
            replacement: `Effect.interruptible(${textOf(syntax, acquire)})`,
          },
        ]
      : []
  },
}

/** A clean-up for every end made one for failures alone. */
export const ensuringOnError: Operator = {
  name: "ensuring to onError",
  kind: "concurrency",
  edits: (node, syntax) => {
    const call = moduleCallOf(node)
    const cleanUp = call?.arguments.at(-1)
    return call?.module === "Effect" && call.name === "ensuring" && cleanUp !== undefined
      ? [{ start: call.start, end: call.end, replacement: "Effect.onError" }].flatMap((renamed) => [
          {
            start: renamed.start,
            end: call.call.end,
            replacement: `Effect.onError(${call.arguments
              .slice(0, -1)
              .map((argument) => `${textOf(syntax, argument)}, `)
              .join("")}() => ${textOf(syntax, cleanUp)})`,
          },
        ])
      : []
  },
}

/** A catch for one kind of error made one for all. */
export const catchAllKinds: Operator = {
  name: "catchTag to catch",
  kind: "concurrency",
  edits: (node, syntax) => {
    const call = moduleCallOf(node)
    if (call?.module !== "Effect" || call.name !== "catchTag") return []
    const rest = call.arguments.filter((argument) => argument.type !== "Literal")
    return [
      {
        start: call.call.start,
        end: call.call.end,
        replacement: `Effect.catch(${rest.map((argument) => textOf(syntax, argument)).join(", ")})`,
      },
    ]
  },
}

/** A guess in the place of a wait. */
export const sleepForJoin: Operator = {
  name: "sleep for join",
  kind: "concurrency",
  edits: (node) => {
    const call = moduleCallOf(node)
    return call !== undefined &&
      /^(Fiber\.(join|await|joinAll)|Latch\.await|Deferred\.await)$/.test(
        `${call.module}.${call.name}`,
      )
      ? [{ start: call.call.start, end: call.call.end, replacement: 'Effect.sleep("1 second")' }]
      : []
  },
}

/** A part that may be interrupted again, under a mask, is not. */
export const restoreDropped: Operator = {
  name: "restore dropped",
  kind: "concurrency",
  edits: (node, syntax) =>
    node.type === "CallExpression" &&
    node.callee.type === "Identifier" &&
    node.callee.name === "restore" &&
    node.arguments[0] !== undefined
      ? [{ start: node.start, end: node.end, replacement: textOf(syntax, node.arguments[0]) }]
      : [],
}
