import { effectCalls } from "../../effectCalls.ts"
import type { Misconception } from "../../Misconception.ts"
import { workersOutlivingConnection } from "../../workers.ts"

/** `forkDetach` for a worker that belongs to something which gets closed. */
export const detachedWorker: Misconception = {
  id: "detachedWorker",
  title: "You detached the worker, so nothing stops it when its connection is closed.",
  explanation:
    "A detached fiber is right for work that shall outlive everything around it. This worker needs the connection, and must not outlive it; but it has neither a parent nor a scope that could interrupt it, and so it went on asking when the connection was being closed. `Effect.forkScoped` starts it in the background just as well, and the scope ends it.",
  recognise: ({ run, source }) =>
    /\bEffect\s*\.\s*forkDetach\b/.test(source) &&
    // A release that is detached is another story.
    !effectCalls(source).some(
      ({ argument, name }) =>
        name === "forkDetach" && /\b(?:close|commit|rollback)\b/.test(argument),
    ) &&
    !/\bFiber\s*\.\s*interrupt|\.interruptUnsafe\b/.test(source) &&
    (run.leaked.length > 0 || workersOutlivingConnection(run).length > 0),
}
