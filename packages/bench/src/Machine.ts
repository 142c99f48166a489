import os from "node:os"
import { Effect, Schema, Version } from "effect"

/** Where the figures come from: they mean little without it. */
export const Machine = Schema.Struct({
  processor: Schema.String,
  cores: Schema.Int,
  /** Bytes. */
  memory: Schema.Int,
  platform: Schema.String,
  node: Schema.String,
  effect: Schema.String,
  /** Processes that ran or wanted to, on average over the last minute; 0 on Windows. */
  load: Schema.Finite,
})
export type Machine = typeof Machine.Type

export const machine: Effect.Effect<Machine> = Effect.sync(() => {
  const cores = os.cpus()
  return {
    processor: cores[0]?.model.trim() ?? "unknown processor",
    cores: cores.length,
    memory: os.totalmem(),
    platform: `${os.platform()} ${os.arch()}`,
    node: process.versions.node,
    effect: Version.getCurrentVersion(),
    load: os.loadavg()[0] ?? 0,
  }
})

export const describeMachine = (machine: Machine): string =>
  [
    machine.processor,
    `${machine.cores} cores`,
    `${Math.round(machine.memory / 2 ** 30)} GiB`,
    machine.platform,
    `Node ${machine.node}`,
    `effect ${machine.effect}`,
    `load ${machine.load.toFixed(1)}`,
  ].join(" · ")
