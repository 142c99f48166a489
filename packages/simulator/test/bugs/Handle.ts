import { recorderOf, ServiceRecorder } from "@fiberlings/core"
import { Effect } from "effect"

/** Something that must be closed once, and not be used afterwards: a resource that takes no time. */
export interface Handle {
  readonly use: Effect.Effect<void>
  readonly close: Effect.Effect<void>
}

/** Opens a handle; what becomes of it can be read from the run with core's `resources`. */
const open: Effect.Effect<Handle> = Effect.map(ServiceRecorder, (handle) => {
  const recorder = recorderOf(handle)
  const resource = recorder.resourceOpened("handle")
  return {
    use: Effect.sync(() => recorder.resourceUsed(resource, "use")),
    close: Effect.sync(() => recorder.resourceClosed(resource)),
  }
})

export const Handle = { open }
