/** Colours a piece of text, or leaves it alone. Whoever knows the terminal brings its own. */
export interface Paint {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
  readonly code: (text: string) => string
}

const asItIs = (text: string) => text

/** For a file, a pipe, `NO_COLOR`. Nothing is lost: every state has a shape of its own. */
export const plain: Paint = { bold: asItIs, dim: asItIs, good: asItIs, bad: asItIs, code: asItIs }
