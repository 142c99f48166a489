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

const opposite: Readonly<Record<string, string>> = {
  "===": "!==",
  "!==": "===",
  "<": ">=",
  "<=": ">",
  ">": "<=",
  ">=": "<",
  "+": "-",
  "-": "+",
  "*": "/",
  "/": "*",
  "&&": "||",
  "||": "&&",
}

/** Another comparison, another calculation. */
export const operatorChanged: Operator = {
  name: "operator changed",
  kind: "usual",
  edits: (node, syntax) => {
    if (node.type !== "BinaryExpression" && node.type !== "LogicalExpression") return []
    const other = opposite[node.operator]
    if (other === undefined) return []
    const between = syntax.source.slice(node.left.end, node.right.start)
    return [
      {
        start: node.left.end,
        end: node.right.start,
        replacement: between.replace(node.operator, other),
      },
    ]
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
