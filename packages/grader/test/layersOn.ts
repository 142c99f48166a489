import { NodeServices } from "@effect/platform-node"
import { Effect, Layer } from "effect"
import { Sandbox } from "../src/sandbox/Sandbox.ts"
import { findTypeServers } from "../src/types/findTypeServers.ts"
import type { Layer as Needed } from "./readHead.ts"

/** The layers that stand between the work of others and this machine. */
export const layersOn: Effect.Effect<ReadonlySet<Needed>> = Effect.gen(function* () {
  const sandbox = yield* Sandbox
  const found = yield* sandbox.layers
  const on = new Set(found.filter((layer) => layer.on).map(({ name }) => name))
  const needed: Array<Needed> = []
  if (on.has("permission")) needed.push("permission")
  if (on.has("limits")) needed.push("limits")
  if (on.has("bubblewrap") || on.has("namespaces")) {
    needed.push("pid-namespace", "network-namespace")
  }
  if (findTypeServers().length > 0) needed.push("types")
  return new Set(needed)
}).pipe(Effect.provide(Sandbox.layer.pipe(Layer.provide(NodeServices.layer))))
