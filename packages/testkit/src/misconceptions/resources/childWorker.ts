import type { Misconception } from "../../Misconception.ts"
import { workersOutlivingConnection } from "../../workers.ts"

/** `forkChild` in a function that opens something for its caller. */
export const childWorker: Misconception = {
  id: "childWorker",
  title: "You made the worker a child of the fiber, so the scope cannot stop it.",
  explanation:
    "A child is interrupted when its parent ends, and the parent is the fiber that ran your function. But the scope is closed while that fiber still goes on, and it knows nothing of the child: the connection was closed, and the worker still asked it. `Effect.forkScoped` ties the worker to the scope: it is interrupted when the scope closes.",
  recognise: ({ run, source }) =>
    /\bEffect\s*\.\s*forkChild\b/.test(source) &&
    !/\b(?:addFinalizer|ensuring|onExit|acquire\w*Release)\b[\s\S]*\bFiber\s*\.\s*interrupt|\.interruptUnsafe\b/.test(
      source,
    ) &&
    workersOutlivingConnection(run).some(({ parent }) => parent !== null && parent > 0),
}
