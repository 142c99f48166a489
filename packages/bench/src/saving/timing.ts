import { Effect } from "effect"
import { type Timed, timeProgram } from "./timeProgram.ts"

/** The time that a program takes, in milliseconds. */
export const timing = (line: ReadonlyArray<string>, folder?: string): Effect.Effect<number> =>
  Effect.map(
    Effect.promise((): Promise<Timed> => timeProgram(line, folder)),
    ({ took }) => took,
  )
