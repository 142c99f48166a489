import type { Misconception } from "../../Misconception.ts"
import { layersMadeAnew, openTogether } from "../../providing.ts"

/** A function that makes a layer, as if layers were told apart by the service that they make. */
export const layerFactory: Misconception = {
  id: "layerFactory",
  title: "You make a new layer each time that you provide it.",
  explanation:
    "If Effect told layers apart by the service that they make, these would count as one. It tells them apart as JavaScript tells objects apart: what is built already is used again only for the very same layer, and each call of your function makes another one. Make the layer once, as a constant, and provide that.",
  recognise: ({ run, source }) => openTogether(run) && layersMadeAnew(source) > 1,
}
