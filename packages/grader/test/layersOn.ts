import type { Layer } from "./readHead.ts"

/** The layers that stand between a submission and this machine. */
export const layersOn: ReadonlySet<string> = new Set<Layer>()
