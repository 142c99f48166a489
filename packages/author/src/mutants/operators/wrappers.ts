import type { AnyNode } from "acorn"
import type { Operator } from "../Operator.ts"
import {
  isEffectModule,
  isLabel,
  moduleCallOf,
  stepsOf,
  textOf,
  withoutElement,
} from "../Syntax.ts"

/** Functions that take an Effect first and, without what they add, leave that Effect. */
const wrappers =
  /^(scoped|uninterruptible|interruptible|ensuring|onExit|onError|onInterrupt|timeout\w*|retry|repeat|delay|catch\w*|tap\w*|exit|result|option|orDie|ignore\w*|race\w*|andThen|provide\w*|fork\w+|cached|orElse\w*)$/

/** With one argument, and not in a pipe, these have their Effect; of the others it is still to come. */
const takesOne =
  /^(scoped|uninterruptible|interruptible|exit|result|option|orDie|ignore\w*|fork(Child|Scoped|Detach)|cached)$/

const mayBeEffect = (node: AnyNode): boolean =>
  !/^(Literal|TemplateLiteral|ObjectExpression|ArrayExpression|ArrowFunctionExpression|FunctionExpression)$/.test(
    node.type,
  )

/** `Effect.scoped(work)` without the scope, `Effect.race(a, b)` without the race: only `work`, `a`. */
export const unwrapped: Operator = {
  name: "wrapper dropped",
  kind: "concurrency",
  edits: (node, syntax) => {
    const call = moduleCallOf(node)
    const [first] = call?.arguments ?? []
    if (call?.module !== "Effect" || first === undefined || !wrappers.test(call.name)) return []
    // In a pipe it is a step, which another operator drops; `Effect.catchTag("X", f)` is one anywhere.
    if (syntax.steps.has(node) || !mayBeEffect(first)) return []
    if (call.arguments.length === 1 && !takesOne.test(call.name)) return []
    const kept = /^race\w*$/.test(call.name) ? call.arguments.filter(mayBeEffect) : [first]
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
    return stepsOf(node).flatMap((step) =>
      isLabel(step)
        ? []
        : [
            withoutElement(
              syntax,
              node.arguments,
              (node.arguments as Array<AnyNode>).indexOf(step),
            ),
          ],
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
    if (call === undefined || last?.type !== "ObjectExpression" || isLabel(node)) return []
    if (!isEffectModule(call.module)) return []
    const alone = /^(retry|repeat|timeout\w*|catchTags)$/
    if (call.arguments.length < 2 && !alone.test(call.name)) return []
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
    const isFinalizer = call?.name === "addFinalizer"
    if (isFinalizer && /^(Effect|Scope)$/.test(call.module)) {
      return [{ start: call.call.start, end: call.call.end, replacement: "Effect.void" }]
    }
    if (call?.module !== "Effect") return []
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
    if (call?.module !== "Effect" || call.name !== "ensuring" || cleanUp === undefined) return []
    const work = call.arguments.slice(0, -1).map((argument) => `${textOf(syntax, argument)}, `)
    return [
      {
        start: call.call.start,
        end: call.call.end,
        replacement: `Effect.onError(${work.join("")}() => ${textOf(syntax, cleanUp)})`,
      },
    ]
  },
}

/** A catch for one kind of error made one for all. */
export const catchAllKinds: Operator = {
  name: "catchTag to catch",
  kind: "concurrency",
  edits: (node, syntax) => {
    const call = moduleCallOf(node)
    if (call?.module !== "Effect" || call.name !== "catchTag") return []
    // Which tags: `"X"` or `["X", "Y"]`. Before them the work, if it is not a pipe's; behind them the handler.
    const tags = call.arguments.findIndex((one) => /^(Literal|ArrayExpression)$/.test(one.type))
    const rest = call.arguments.filter((_, index) => index !== tags).slice(0, tags + 1)
    if (tags < 0) return []
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
      /^(Fiber\.(join|await|joinAll|awaitAll)|Fiber(Set|Map)\.(join|awaitEmpty)|Latch\.await|Deferred\.await)$/.test(
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

/** `Effect.uninterruptibleMask((restore) => work)` without the mask: everything can be interrupted. */
export const maskDropped: Operator = {
  name: "mask dropped",
  kind: "concurrency",
  edits: (node, syntax) => {
    const call = moduleCallOf(node)
    const [body] = call?.arguments ?? []
    return call?.module === "Effect" && call.name === "uninterruptibleMask" && isFunction(body)
      ? [
          {
            start: call.call.start,
            end: call.call.end,
            replacement: `(${textOf(syntax, body!)})((effect) => effect)`,
          },
        ]
      : []
  },
}

/** Whoever is first taken for everybody. */
export const raceToAll: Operator = {
  name: "race to all",
  kind: "concurrency",
  edits: (node, syntax) => {
    const call = moduleCallOf(node)
    if (call?.module !== "Effect" || syntax.steps.has(node)) return []
    const rivals = call.arguments.filter((one) => one.type !== "ObjectExpression")
    const text = rivals.map((one) => textOf(syntax, one)).join(", ")
    const isTwo = /^race(First)?$/.test(call.name) && rivals.length === 2
    const isMany = /^raceAll(First)?$/.test(call.name) && rivals.length === 1
    return isTwo || isMany
      ? [
          {
            start: call.call.start,
            end: call.call.end,
            replacement: `Effect.all(${isTwo ? `[${text}]` : text}, { concurrency: "unbounded" })`,
          },
        ]
      : []
  },
}
