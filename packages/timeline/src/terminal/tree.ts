import type { Lane } from "../layout/Lane.ts"

/**
 * The lines that show who hangs under whom, one text for each lane: `├─ `, `└─ `. Lanes at the top
 * have none.
 */
export const treeGuides = (lanes: ReadonlyArray<Lane>): ReadonlyArray<string> => {
  const goesOn: Array<boolean> = []
  const guides: Array<string> = []
  // From the bottom: a branch goes on where a later lane hangs at the same depth.
  for (const { depth } of lanes.toReversed()) {
    const above = Array.from({ length: Math.max(depth - 1, 0) }, (_, level) =>
      goesOn[level + 1] ? "│  " : "   ",
    )
    guides.unshift(depth === 0 ? "" : above.join("") + (goesOn[depth] ? "├─ " : "└─ "))
    goesOn.length = depth + 1
    goesOn[depth] = true
  }
  return guides
}
