import { median } from "../Statistics.ts"

/**
 * The medians of the first hundred values and of the last hundred, or of the halves where there are
 * fewer; null where there are no two halves.
 */
export const firstAndLast = (
  values: ReadonlyArray<number>,
): { readonly first: number | null; readonly last: number | null } => {
  const size = Math.min(100, Math.floor(values.length / 2))
  if (size === 0) return { first: null, last: null }
  return { first: median(values.slice(0, size)), last: median(values.slice(-size)) }
}
