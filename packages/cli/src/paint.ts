import { styleText } from "node:util"

/** Colours a piece of text for the terminal, or leaves it alone. */
export interface Paint {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
  readonly code: (text: string) => string
}

type Format = Parameters<typeof styleText>[0]

const style = (format: Format) => (text: string) =>
  styleText(format, text, { validateStream: false })
const plain = (text: string) => text

export const colours: Paint = {
  bold: style("bold"),
  dim: style("dim"),
  good: style("green"),
  bad: style("yellow"),
  code: style("cyan"),
}

/** For a pipe, a file, `NO_COLOR`: meaning never rests on colour alone. */
export const noColours: Paint = { bold: plain, dim: plain, good: plain, bad: plain, code: plain }
