import { syncBuiltinESMExports } from "node:module"

/**
 * Takes from this process, for good, the functions that signal other processes. Node's permission
 * model does not forbid them. For the learner's process, before the submission is loaded.
 */
export const removeSignals = (): void => {
  for (const name of ["kill", "_kill", "_debugProcess", "_debugEnd"]) {
    Reflect.deleteProperty(process, name)
  }
  // What `import { kill } from "node:process"` gets is a copy.
  syncBuiltinESMExports()
}
