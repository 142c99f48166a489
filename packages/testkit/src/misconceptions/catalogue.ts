import * as concurrency from "./concurrency.ts"
import * as errors from "./errors.ts"
import * as resources from "./resources.ts"
import * as state from "./state.ts"
import * as tasks from "./tasks.ts"

/** Every misconception that the workshop can name, by its id. */
export const misconceptions = { ...concurrency, ...tasks, ...errors, ...resources, ...state }
