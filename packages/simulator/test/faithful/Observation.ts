import { Clock, Effect, type Exit } from "effect"
import { describeExit } from "./describeExit.ts"
import { interpret } from "./interpret.ts"
import type { Program } from "./Program.ts"

/** What somebody who watches a program sees of it, on whichever runtime it runs. */
export interface Observation {
  /** The Exit as text, or `hangs`: nothing is left that could wake it. */
  readonly exit: string
  /** Milliseconds of the program's time from its start to its end. */
  readonly elapsed: number
  /** The beginning and the end of every step that came before the program's end, in order. */
  readonly steps: ReadonlyArray<string>
}

/** A program made ready to be run once, and what was seen of it so far. */
export interface Observed {
  readonly effect: Effect.Effect<unknown, unknown>
  readonly steps: ReadonlyArray<string>
  /** How it ended and at which step; undefined before. Fibers that outlive it are not looked at. */
  readonly end: () => { readonly exit: string; readonly after: number } | undefined
}

/** The same for both runtimes, so that what they differ in is theirs. */
export const observe = (program: Program): Observed => {
  const steps: Array<string> = []
  let end: { readonly exit: string; readonly after: number } | undefined
  const note = (step: string, what: string) =>
    Effect.map(Clock.currentTimeMillis, (now) => void steps.push(`${now} ms ${step} ${what}`))
  const effect = Effect.withFiber((fiber) => {
    fiber.addObserver((exit: Exit.Exit<unknown, unknown>) => {
      end = { exit: describeExit(exit), after: steps.length }
    })
    return interpret(program, note)
  })
  return { effect, steps, end: () => end }
}
