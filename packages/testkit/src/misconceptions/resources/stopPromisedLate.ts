import type { Misconception } from "../../Misconception.ts"
import { workersOutlivingConnection } from "../../workers.ts"

/** A finalizer that stops a worker, promised in a step after the fork. */
export const stopPromisedLate: Misconception = {
  id: "stopPromisedLate",
  title: "You forked the worker, and saw to its end only in a later step.",
  explanation:
    "Once that step is done, the worker is stopped in time. But an interruption can come just between the two steps: then the worker is at work, and nobody stops it before the connection is closed. `Effect.forkScoped` starts the worker and promises its end in one step, with no gap.",
  recognise: ({ run, source }) =>
    run.trace.events.some((event) => event._tag === "ProgramInterrupted") &&
    /\bEffect\s*\.\s*fork(?:Child|Detach)\b/.test(source) &&
    /\bEffect\s*\.\s*(?:addFinalizer|ensuring|onExit)\b[\s\S]*\bFiber\s*\.\s*interrupt/.test(
      source,
    ) &&
    workersOutlivingConnection(run).length > 0,
}
