import { Effect, FileSystem } from "effect"

/** Clock ticks a second in /proc: the same on every Linux that Node runs on. */
const ticks = 100

/**
 * Processor time in milliseconds that a process and all below it have used so far; undefined where
 * there is no /proc. Of those that have ended already, nothing is known.
 */
export const processorTime: (
  pid: number,
) => Effect.Effect<number | undefined, never, FileSystem.FileSystem> = Effect.fnUntraced(
  function* (pid) {
    const fs = yield* FileSystem.FileSystem
    const stat = yield* fs.readFileString(`/proc/${pid}/stat`)
    // After the name, which may hold anything: from the third field on.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ")
    const own = ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks
    const children = yield* fs.readFileString(`/proc/${pid}/task/${pid}/children`)
    const below = yield* Effect.forEach(children.split(" ").filter(Boolean), (child) =>
      processorTime(Number(child)),
    )
    return below.reduce<number>((sum, one) => sum + (one ?? 0), own)
  },
  Effect.orElseSucceed(() => undefined),
)
