import type { Run } from "@fiberlings/core"
import { type Call, calls } from "@fiberlings/core"
import { showDuration } from "@fiberlings/testkit"
import { harmless } from "../harmless.ts"
import type { Paint } from "../paint.ts"

/** The calls of one run as bars on a common axis of virtual time, one line each. */
export const runView = (
  title: string,
  run: Run,
  columns: number,
  paint: Paint,
): ReadonlyArray<string> => {
  const made = calls(run)
  const labels = made.map((call) => harmless(`${call.service} ${call.subject}`))
  const label = Math.min(Math.max(0, ...labels.map((text) => text.length)), 32)
  const width = Math.max(Math.min(columns - label - 26, 40), 10)
  const rows = made.map((call, index) => {
    const name = (labels[index] ?? "").slice(0, label).padEnd(label)
    return `  ${name}  ${bar(call, run.elapsed, width)}  ${paint.dim(when(call))}`
  })
  return [
    `${paint.bold(title)}  ${paint.dim(`${showDuration(run.elapsed)} of virtual time`)}`,
    ...rows,
  ]
}

const bar = (call: Call, elapsed: number, width: number): string => {
  const scale = elapsed === 0 ? 0 : width / elapsed
  const start = Math.min(Math.round(call.start * scale), width - 1)
  const end = Math.max(Math.round((call.end ?? elapsed) * scale), start + 1)
  return `${" ".repeat(start)}${"█".repeat(end - start)}${" ".repeat(Math.max(width - end, 0))}`
}

const endings = { success: "", failure: " failed", defect: " died", interrupt: " interrupted" }

const when = (call: Call): string =>
  call.end === undefined
    ? `${showDuration(call.start)}, never ended`
    : `${showDuration(call.start)} to ${showDuration(call.end)}${call.outcome === undefined ? "" : endings[call.outcome]}`
