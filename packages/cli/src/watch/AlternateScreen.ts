import { writeSync } from "node:fs"
import * as NodeTerminal from "@effect/platform-node/NodeTerminal"
import { Cause, Effect, Exit, Queue, Ref, Scope, type Terminal } from "effect"
import { Screen } from "../Screen.ts"
import { keyOf } from "./keyOf.ts"
import type { WatchEvent } from "./WatchEvent.ts"

/** The other page of the terminal, so that the learner's own is untouched; no cursor. */
const enter = "\u001b[?1049h\u001b[?25l\u001b[2J"
const leave = "\u001b[?25h\u001b[?1049l"

/** The terminal while the watch screen has it: keys and sizes come in as events, lines go out. */
export interface AlternateScreen {
  /** Takes the terminal; it has it already when it is made. */
  readonly open: Effect.Effect<void>
  /** Leaves the terminal as it was found, until it is opened again. */
  readonly close: Effect.Effect<void>
  /** Nothing while it is closed, or when these lines are on the screen already. */
  readonly draw: (lines: ReadonlyArray<string>) => Effect.Effect<void>
}

/** In the end, however that comes, the terminal is as it was found. */
export const makeAlternateScreen = Effect.fnUntraced(function* (events: Queue.Queue<WatchEvent>) {
  const screen = yield* Screen
  const current = yield* Ref.make<
    { readonly scope: Scope.Closeable; readonly terminal: Terminal.Terminal } | undefined
  >(undefined)
  let shown = ""

  const take = Effect.gen(function* () {
    // The platform's own terminal ends at Esc, which here means back.
    const terminal = yield* NodeTerminal.make(() => false)
    yield* Effect.acquireRelease(Effect.ignore(terminal.display(enter)), () =>
      Effect.ignore(terminal.display(leave)),
    )
    yield* Effect.acquireRelease(
      Effect.sync(() => process.on("exit", leaveAtOnce)),
      () => Effect.sync(() => process.off("exit", leaveAtOnce)),
    )
    const keys = yield* terminal.readInput
    yield* Effect.forkScoped(
      Effect.forever(
        Effect.flatMap(Queue.take(keys), (input) => {
          const key = keyOf(input)
          if (key === "redraw") shown = ""
          return Queue.offer(events, { _tag: "Key", key })
        }),
        // The input ends when the terminal is gone.
      ).pipe(Effect.catch(() => Queue.offer(events, { _tag: "Key", key: "quit" }))),
    )
    const sizes = yield* terminal.size
    yield* Effect.forkScoped(
      Effect.ignore(
        Effect.forever(
          Effect.gen(function* () {
            yield* Queue.take(sizes)
            shown = ""
            const [columns, rows] = [yield* screen.columns, yield* screen.rows]
            yield* Queue.offer(events, { _tag: "Resized", columns, rows })
          }),
        ),
      ),
    )
    return terminal
  })

  const close = Effect.gen(function* () {
    const opened = yield* Ref.getAndSet(current, undefined)
    if (opened !== undefined) yield* Scope.close(opened.scope, Exit.void)
  }).pipe(Effect.uninterruptible)

  const open = Effect.gen(function* () {
    if ((yield* Ref.get(current)) !== undefined) return
    shown = ""
    const scope = yield* Scope.make()
    const terminal = yield* Scope.provide(take, scope)
    yield* Ref.set(current, { scope, terminal })
  }).pipe(Effect.uninterruptible)

  const draw = Effect.fnUntraced(function* (lines: ReadonlyArray<string>) {
    const opened = yield* Ref.get(current)
    // From the top, each line cleared to its end: no flicker, nothing left of what was there.
    const text = `\u001b[H${lines.map((line) => `${line}\u001b[K`).join("\r\n")}\u001b[J`
    if (opened === undefined || text === shown) return
    shown = text
    yield* Effect.ignore(opened.terminal.display(text))
  })

  yield* Effect.addFinalizer(() => close)
  yield* open
  return { open, close, draw } satisfies AlternateScreen
})

/** For an end that runs no finalizers any more. */
const leaveAtOnce = (): void => {
  try {
    writeSync(1, leave)
  } catch {
    // The terminal is gone: nobody sees it.
  }
}

/**
 * What happens to the process from outside: a fault that nobody caught ends the screen, and its
 * message comes when the terminal is left; a terminal that was closed ends it in peace.
 */
export const listenToProcess = (events: Queue.Queue<WatchEvent>) =>
  Effect.acquireRelease(
    Effect.sync(() => {
      const onFault = (fault: unknown) => Queue.failCauseUnsafe(events, Cause.die(fault))
      const onHangUp = () => Queue.offerUnsafe(events, { _tag: "Key", key: "quit" })
      process.on("uncaughtException", onFault)
      process.on("SIGHUP", onHangUp)
      return { onFault, onHangUp }
    }),
    ({ onFault, onHangUp }) =>
      Effect.sync(() => {
        process.off("uncaughtException", onFault)
        process.off("SIGHUP", onHangUp)
      }),
  )
