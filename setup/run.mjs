// Every root script comes through here: node setup/run.mjs <command> [args...]
// It sets up what is missing, then runs the command on a Node that can run TypeScript.
// This file and node-version.mjs keep to old syntax, so that an old Node gets as far as the sentence.
import { whyNodeCannotStart } from "./src/node-version.mjs"

const refusal = whyNodeCannotStart(process.versions.node)
if (refusal) {
  console.error(refusal)
  process.exitCode = 3
} else {
  import("./src/run-command.mjs").then((module) => module.runCommand(process.argv.slice(2)))
}
