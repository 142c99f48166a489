import { Effect, Semaphore } from "effect"
import type { KnownBug } from "./KnownBug.ts"

const dinner = (fork: "left first" | "lower first") =>
  Effect.gen(function* () {
    const forks = [yield* Semaphore.make(1), yield* Semaphore.make(1), yield* Semaphore.make(1)]
    const eat = (left: number) => {
      const right = (left + 1) % 3
      const first = fork === "left first" ? left : Math.min(left, right)
      const second = first === left ? right : left
      return forks[first]!.withPermit(forks[second]!.withPermit(Effect.void))
    }
    yield* Effect.forEach([0, 1, 2], eat, { concurrency: "unbounded", discard: true })
  })

export const diningPhilosophers: KnownBug = {
  name: "diningPhilosophers",
  about:
    "Three fibers in a ring each lock what is on their left and wait for what is on their right.",
  wrong: dinner("left first"),
  right: dinner("lower first"),
  holds: (run) => run.ending._tag === "Completed",
  defaultRunPasses: true,
  fibers: 4,
}
