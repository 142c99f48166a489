// exercise: dashboard
// expects: failed | crashed | does-not-compile | rejected
// says: /./
// about: It reads the text of the reference solution and runs that.

import { readFileSync } from "node:fs"
import * as core from "@fiberlings/core"
import * as effect from "effect"

const file = new URL("../../../solutions/01-small/02-dashboard/solution.ts", import.meta.url)
const text = readFileSync(file, "utf8").replace(/^import .*$/gm, "").replace("export const loadDashboard =", "return")
export const loadDashboard = new Function("Api", "Effect", text)(core.Api, effect.Effect)
