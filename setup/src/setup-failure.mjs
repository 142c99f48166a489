// The two ways in which set-up ends early. Both carry all that the user is to see.

export const EXIT_USAGE = 2
export const EXIT_CANNOT = 3

/** Set-up cannot go on; the message is the one sentence that the user reads. */
export class SetupFailure extends Error {
  /**
   * @param {string} sentence
   * @param {{ exitCode?: number, details?: string[] }} [more] details: lines shown above the sentence
   */
  constructor(sentence, { exitCode = EXIT_CANNOT, details = [] } = {}) {
    super(sentence)
    this.exitCode = exitCode
    this.details = details
  }
}

/** The user (or the system) asked this process to stop. */
export class Interrupted extends Error {
  /** @param {number} exitCode 128 + the signal's number */
  constructor(exitCode) {
    super("Stopped before the set-up was complete; the next start goes on from here.")
    this.exitCode = exitCode
  }
}
