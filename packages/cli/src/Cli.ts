import { Command } from "effect/cli"
import { demo } from "./commands/demo.ts"
import { dev } from "./commands/dev.ts"
import { doctor } from "./commands/doctor.ts"
import { grade } from "./commands/grade.ts"
import { hint } from "./commands/hint.ts"
import { list } from "./commands/list.ts"
import { replay } from "./commands/replay.ts"
import { reset } from "./commands/reset.ts"
import { root } from "./commands/root.ts"
import { run } from "./commands/run.ts"
import { solution } from "./commands/solution.ts"
import { start } from "./commands/start.ts"
import { timeline } from "./commands/timeline.ts"
import { update } from "./commands/update.ts"

/** Every subcommand: one file each in commands/. */
export const commands = [
  start,
  run,
  list,
  hint,
  solution,
  timeline,
  replay,
  reset,
  grade,
  demo,
  dev,
  doctor,
  update,
] as const

export const cli = root.pipe(Command.withSubcommands(commands))
