import type { VirtualClock } from "./VirtualClock.ts"

/**
 * The promises that the workshop's services have made in one run. They are settled by the virtual
 * clock; what goes on after one does so in a turn of the event loop, outside of our driving.
 */
export class OpenPromises {
  readonly #clock: VirtualClock
  #made = 0
  #open = 0

  constructor(clock: VirtualClock) {
    this.#clock = clock
  }

  /** Whether there has been one in this run: from then on the event loop has a part in it. */
  get wereMade(): boolean {
    return this.#made > 0
  }

  /** Whether one is not settled yet. */
  get areOpen(): boolean {
    return this.#open > 0
  }

  /** As `ServiceRecorder.later` says; `fiber` is who asked. */
  later(milliseconds: number, run: () => void, fiber: number): () => void {
    this.#made++
    this.#open++
    let isOpen = true
    const close = () => {
      if (isOpen) this.#open--
      isOpen = false
    }
    const takeBack = this.#clock.later(milliseconds, fiber, () => {
      close()
      run()
    })
    return () => {
      close()
      takeBack()
    }
  }

  clear(): void {
    this.#made = this.#open = 0
  }
}
