import type { Scale } from "../axis/scale.ts"
import type { Lane, State } from "../layout/Lane.ts"
import type { Paint } from "../Paint.ts"
import { states } from "./signs.ts"

interface Cell {
  readonly sign: string
  readonly paint: keyof Paint | undefined
}
const blank: Cell = { sign: " ", paint: undefined }

const isSolid = (state: State | undefined) => state === "calling"

/** The states of a lane by half columns, so that a bar may end in the middle of one. */
const halves = (lane: Lane, scale: Scale): ReadonlyArray<State | undefined> => {
  const row: Array<State | undefined> = Array.from({ length: scale.columns * 2 })
  for (const { state, from, to } of lane.segments) {
    // What is short is seen all the same, also at the very end.
    const first = Math.min(Math.round(scale.columnOf(from) * 2), row.length - 1)
    const last = Math.max(Math.round(scale.columnOf(to) * 2), to > from ? first + 1 : first)
    for (let half = first; half < Math.min(last, row.length); half++) row[half] = state
  }
  return row
}

const cellOf = (left: State | undefined, right: State | undefined): Cell => {
  if (isSolid(left) !== isSolid(right)) {
    const other = isSolid(left) ? right : left
    const sign = other !== undefined ? "█" : isSolid(left) ? "▌" : "▐"
    return { sign, paint: states.calling.paint }
  }
  const state = left ?? right
  return state === undefined ? blank : states[state]
}

/** The picture of a lane: exactly `scale.columns` cells. */
const cellsOf = (lane: Lane, scale: Scale): ReadonlyArray<Cell> => {
  const row = halves(lane, scale)
  const cells = Array.from({ length: scale.columns }, (_, column) =>
    cellOf(row[column * 2], row[column * 2 + 1]),
  )
  const columnOf = (place: number) =>
    Math.min(Math.max(Math.floor(scale.columnOf(place) + 1e-9), 0), scale.columns - 1)

  lane.segments.forEach((segment, index) => {
    if (segment.state !== "calling") return
    const from = columnOf(segment.from)
    if (segment.from === segment.to && cells[from]?.sign !== "█") {
      cells[from] = { sign: "▏", paint: states.calling.paint }
    }
    // Two calls without a pause between: a hair's breadth, so that they are two.
    const next = lane.segments[index + 1]
    const last = Math.ceil(scale.columnOf(segment.to) - 1e-9) - 1
    const meets = next?.state === "calling" && next.from === segment.to && last > from
    if (meets && cells[last]?.sign === "█") cells[last] = { sign: "▉", paint: "code" }
  })
  if (lane.segments.length === 0) cells[columnOf(lane.from)] = { sign: "▏", paint: "dim" }
  if (lane.segments.some(({ state }) => state === "open")) addBrackets(lane, scale, cells)
  addMarks(lane, scale, cells)
  return cells
}

/** Where a scope or a resource is opened and, if ever, closed. */
const addBrackets = (lane: Lane, scale: Scale, cells: Array<Cell>): void => {
  const { from, to } = lane.segments[0]!
  const first = Math.min(Math.round(scale.columnOf(from) * 2) >> 1, scale.columns - 1)
  const last = Math.min(Math.ceil(scale.columnOf(to) - 1e-9) - 1, scale.columns - 1)
  const isOpen = lane.note === "never closed"
  if (last > first && !isOpen) cells[last] = { sign: "┤", paint: "dim" }
  cells[first] = { sign: last > first || isOpen ? "├" : "▏", paint: "dim" }
}

const markSigns = { log: () => "•", used: () => "┴", finalizer: (text: string) => text.slice(-1) }

/** Marks of the same moment stand side by side, as far as there is room, in their order. */
const addMarks = (lane: Lane, scale: Scale, cells: Array<Cell>): void => {
  const last = Math.min(Math.ceil(scale.columnOf(lane.to) - 1e-9), scale.columns) - 1
  const columns: Array<number> = []
  for (const { at } of lane.marks) {
    const wanted = Math.floor(scale.columnOf(at) + 1e-9)
    const isBracket = cells[wanted]?.sign === "├"
    columns.push(Math.max(wanted + (isBracket ? 1 : 0), (columns.at(-1) ?? -1) + 1))
  }
  let limit = Math.max(last, 0)
  for (let index = columns.length - 1; index >= 0; index--) {
    const column = Math.max(Math.min(columns[index]!, limit), 0)
    limit = column - 1
    const { kind, text } = lane.marks[index]!
    cells[column] = { sign: markSigns[kind](text), paint: "bold" }
  }
}

/** A lane as text: painted, and as wide as the scale. */
export const bar = (lane: Lane, scale: Scale, paint: Paint): string => {
  const cells = cellsOf(lane, scale)
  let text = ""
  for (let index = 0; index < cells.length; ) {
    const style = cells[index]!.paint
    let run = ""
    while (index < cells.length && cells[index]!.paint === style) run += cells[index++]!.sign
    text += style === undefined ? run : paint[style](run)
  }
  return text
}

/** The column behind the end of a lane. */
export const endColumn = (lane: Lane, scale: Scale): number => {
  const from = Math.floor(scale.columnOf(lane.from) + 1e-9) + 1
  return Math.min(Math.max(Math.round(scale.columnOf(lane.to) * 2 + 0.49) / 2, from), scale.columns)
}
