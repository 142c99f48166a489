// exercise: dashboard
// expects: failed | crashed | does-not-compile | rejected
// says: /./
// about: Node's older kind of modules has a way of its own to load a file.

import { createRequire } from "node:module"

export const { loadDashboard } = createRequire(import.meta.url)(
  "../../../solutions/01-small/02-dashboard/solution.ts",
)
