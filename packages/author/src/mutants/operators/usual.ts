import type { AnyNode } from "acorn"
import type { Operator } from "../Operator.ts"
import { textOf, withoutElement } from "../Syntax.ts"

const duration = /^\d+(\.\d+)? \w+$/

/** Another text. How long the world takes is the world's: durations are left to another operator. */
export const textChanged: Operator = {
  name: "text changed",
  kind: "usual",
  edits: (node) =>
    node.type === "Literal" &&
    typeof node.value === "string" &&
    !duration.test(node.value) &&
    node.value !== "unbounded"
      ? [{ start: node.start, end: node.end, replacement: JSON.stringify(`${node.value}x`) }]
      : [],
}

/** Another number. */
export const numberChanged: Operator = {
  name: "number changed",
  kind: "usual",
  edits: (node) =>
    node.type === "Literal" && typeof node.value === "number"
      ? [{ start: node.start, end: node.end, replacement: String(node.value + 1) }]
      : [],
}

/** True for false. */
export const booleanFlipped: Operator = {
  name: "boolean flipped",
  kind: "usual",
  edits: (node) =>
    node.type === "Literal" && typeof node.value === "boolean"
      ? [{ start: node.start, end: node.end, replacement: String(!node.value) }]
      : [],
}

/** For comparisons the opposite, and the other answer where both sides are equal. */
const others: Readonly<Record<string, ReadonlyArray<string>>> = {
  "===": ["!=="],
  "!==": ["==="],
  "<": [">=", "<="],
  "<=": [">", "<"],
  ">": ["<=", ">="],
  ">=": ["<", ">"],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "&&": ["||"],
  "||": ["&&"],
}

/** Another comparison, another calculation. */
export const operatorChanged: Operator = {
  name: "operator changed",
  kind: "usual",
  edits: (node, syntax) => {
    if (node.type !== "BinaryExpression" && node.type !== "LogicalExpression") return []
    const { left, operator, right } = node
    // The last one before what stands on the right: a type may stand between, `as Array<string>`.
    const start = left.end + syntax.source.slice(left.end, right.start).lastIndexOf(operator)
    return (others[operator] ?? []).map((replacement) => ({
      start,
      end: start + operator.length,
      replacement,
    }))
  },
}

/** The other way at a fork. */
export const conditionNegated: Operator = {
  name: "condition negated",
  kind: "usual",
  edits: (node, syntax) =>
    node.type === "IfStatement" || node.type === "ConditionalExpression"
      ? [
          {
            start: node.test.start,
            end: node.test.end,
            replacement: `!(${textOf(syntax, node.test)})`,
          },
        ]
      : [],
}

/** A list that is one shorter. */
export const elementDropped: Operator = {
  name: "element dropped",
  kind: "usual",
  edits: (node, syntax) =>
    node.type === "ArrayExpression"
      ? node.elements.flatMap((element, index) =>
          element === null
            ? []
            : [withoutElement(syntax, node.elements as ReadonlyArray<AnyNode>, index)],
        )
      : [],
}
