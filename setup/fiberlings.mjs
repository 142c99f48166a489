#!/usr/bin/env node
// The `fiberlings` of `npx fiberlings`: it starts what is set up and never installs anything itself.
// Old syntax only, for the same reason as in run.mjs.
import { whyNodeCannotStart } from "./src/node-version.mjs"

const refusal = whyNodeCannotStart(process.versions.node)
if (refusal) {
  console.error(refusal)
  process.exitCode = 3
} else {
  import("./src/run-command.mjs").then((module) => module.runLocalFiberlings(process.argv.slice(2)))
}
