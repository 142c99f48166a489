import { Context, Effect, Layer, Terminal } from "effect"
import { colours, noColours, type Paint } from "./paint.ts"

/** Where the output goes: a terminal of some width, or a pipe. */
export class Screen extends Context.Service<
  Screen,
  {
    /** True when a person sits at both ends: keys can be read and the screen be redrawn. */
    readonly isInteractive: boolean
    readonly paint: Paint
    /** Characters in a line; 80 where nobody knows. */
    readonly columns: Effect.Effect<number>
    readonly rows: Effect.Effect<number>
  }
>()("@fiberlings/cli/Screen") {
  static readonly layer = Layer.effect(
    Screen,
    Effect.gen(function* () {
      const terminal = yield* Terminal.Terminal
      const { env, stdin, stdout } = process
      const wantsColour = env.NO_COLOR === undefined || env.NO_COLOR === ""
      const takesColour = stdout.isTTY === true && env.TERM !== "dumb"
      const forced = env.FORCE_COLOR !== undefined && !["", "0", "false"].includes(env.FORCE_COLOR)
      return Screen.of({
        isInteractive: stdout.isTTY === true && stdin.isTTY === true && env.TERM !== "dumb",
        paint: wantsColour && (takesColour || forced) ? colours : noColours,
        columns: Effect.map(terminal.columns, (columns) => (columns > 0 ? columns : 80)),
        rows: Effect.map(terminal.rows, (rows) => (rows > 0 ? rows : 24)),
      })
    }),
  )
}
