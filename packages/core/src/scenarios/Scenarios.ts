import { errors } from "./errors.ts"
import { resources } from "./resources.ts"
import { sequentialVsConcurrent } from "./sequentialVsConcurrent.ts"
import { tasks } from "./tasks.ts"

/**
 * Four small programs that show what structured concurrency is about, telling the event log what
 * they do and returning what they measured.
 */
export const Scenarios = { sequentialVsConcurrent, tasks, errors, resources }
