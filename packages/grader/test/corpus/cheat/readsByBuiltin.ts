// exercise: dashboard
// expects: failed | crashed | does-not-compile | rejected
// says: /./
// about: The same without an import: process hands out Node's file system by name.

import * as core from "@fiberlings/core"
import * as effect from "effect"

const { readFileSync } = (process as any).getBuiltinModule("fs")
const file = new URL("../../../solutions/01-small/02-dashboard/solution.ts", import.meta.url)
const text = readFileSync(file, "utf8").replace(/^import .*$/gm, "").replace("export const loadDashboard =", "return")
export const loadDashboard = new Function("Api", "Effect", text)(core.Api, effect.Effect)
