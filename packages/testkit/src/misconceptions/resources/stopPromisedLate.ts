import type { Misconception } from "../../Misconception.ts"
import { workersOutlivingConnection } from "../../workers.ts"

/** A finalizer that stops a worker, added in a step after the fork. */
export const stopPromisedLate: Misconception = {
  id: "stopPromisedLate",
  title: "You forked the worker, and saw to its end only in a later step.",
  explanation:
    "Once the finalizer is there, the worker is stopped in time. But an interruption can come just between the two steps: then the worker is at work, and the scope knows nothing of it when it closes the connection. `Effect.forkScoped` starts the worker and promises its end in one step, with no gap.",
  recognise: ({ run, source }) =>
    run.trace.events.some((event) => event._tag === "ProgramInterrupted") &&
    /\bEffect\s*\.\s*fork(?:Child|Detach)\b/.test(source) &&
    /\bEffect\s*\.\s*addFinalizer\b[\s\S]*\bFiber\s*\.\s*interrupt/.test(source) &&
    workersOutlivingConnection(run).length > 0,
}
