export { Host } from "./Host.ts"
export { type SimulateOptions, type Simulation, simulate } from "./simulate.ts"
export { fifo } from "./strategies/fifo.ts"
export type { Strategy, Task } from "./strategies/Strategy.ts"
