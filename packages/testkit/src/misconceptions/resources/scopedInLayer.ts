import { neverUsedAfterClose } from "../../expectations/resources.ts"
import type { Misconception } from "../../Misconception.ts"
import { layerMakers } from "../../providing.ts"

/** A scope around the making of a service, as if the layer needed one in order to close. */
export const scopedInLayer: Misconception = {
  id: "scopedInLayer",
  title: "You close the connection when the service is made, before anybody uses it.",
  explanation:
    "Where you use a connection yourself, `Effect.scoped` belongs around the use. Inside a layer there is no use, only the making: `Effect.scoped` there closes the connection as soon as it is open. `Layer.effect` has a scope of its own, which lasts as long as the work that the layer is provided to. Leave the acquiring open to that one.",
  recognise: ({ run, source }) =>
    !neverUsedAfterClose(run).holds &&
    layerMakers(source).some((maker) => /\bEffect\s*\.\s*scoped\b/.test(maker)),
}
