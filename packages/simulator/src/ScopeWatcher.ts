import { outcomeOf } from "@fiberlings/core"
import { Context, Effect, type Exit, type Fiber, Scope } from "effect"
import type { Recorder } from "./Recorder.ts"

type Finalizer = (exit: Exit.Exit<unknown, unknown>) => Effect.Effect<void>

interface Watched {
  readonly number: number
  readonly scope: Scope.Scope
  readonly wrapped: Set<Finalizer>
  size: number
}

/**
 * Notes which scopes open and close, and which finalizers they get and run. A scope comes into view
 * when it stands in the context of a fiber; each finalizer is wrapped, so that its run is noted.
 */
export class ScopeWatcher {
  readonly #recorder: Recorder
  #numbers = new WeakMap<Scope.Scope, number>()
  #open: Array<Watched> = []
  #scopes = 0
  #finalizers = 0

  constructor(recorder: Recorder) {
    this.#recorder = recorder
  }

  /** True while there is something to look at before each operation. */
  get isWatching(): boolean {
    return this.#open.length > 0
  }

  /** A fiber has a new context: perhaps there is a new scope in it. */
  contextChanged(fiber: Fiber.Fiber<unknown, unknown>): void {
    const scope = Context.getOrUndefined(fiber.context, Scope.Scope)
    if (scope === undefined || this.#numbers.has(scope) || scope.state._tag === "Closed") return
    const number = ++this.#scopes
    this.#numbers.set(scope, number)
    this.#open.push({ number, scope, wrapped: new Set(), size: 0 })
    this.#recorder.record({ _tag: "ScopeOpened", scope: number })
  }

  /** Looks for finalizers that were added and for scopes that were closed since the last look. */
  look(): void {
    for (const watched of [...this.#open]) {
      const state = watched.scope.state
      if (state._tag === "Closed") {
        this.#open.splice(this.#open.indexOf(watched), 1)
        const outcome = outcomeOf(state.exit)
        this.#recorder.record({ _tag: "ScopeClosed", scope: watched.number, outcome })
      } else if (state._tag === "Open") {
        this.#wrapNew(watched, state)
      }
    }
  }

  #wrapNew(watched: Watched, state: Scope.State.Open): void {
    if (state.finalizer !== undefined) {
      if (!watched.wrapped.has(state.finalizer)) {
        state.finalizer = this.#wrap(watched, state.finalizer)
      }
      return
    }
    const finalizers = state.finalizers
    if (finalizers === undefined || finalizers.size === watched.size) return
    watched.size = finalizers.size
    for (const [key, finalizer] of finalizers) {
      if (!watched.wrapped.has(finalizer)) finalizers.set(key, this.#wrap(watched, finalizer))
    }
  }

  #wrap(watched: Watched, finalizer: Finalizer): Finalizer {
    const number = ++this.#finalizers
    const scope = watched.number
    this.#recorder.record({ _tag: "FinalizerAdded", scope, finalizer: number })
    const wrapped: Finalizer = (exit) =>
      Effect.suspend(() => {
        // The scope is closed by now: that comes first in the record too.
        this.look()
        const outcome = outcomeOf(exit)
        this.#recorder.record({ _tag: "FinalizerRun", scope, finalizer: number, outcome })
        return finalizer(exit)
      })
    watched.wrapped.add(wrapped)
    return wrapped
  }

  clear(): void {
    if (this.#scopes === 0) return
    this.#numbers = new WeakMap()
    this.#open = []
    this.#scopes = 0
    this.#finalizers = 0
  }
}
