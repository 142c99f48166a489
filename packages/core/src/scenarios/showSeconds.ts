import { Duration } from "effect"

/** A duration as the scenarios print it: `3.00s`. */
export const showSeconds = (duration: Duration.Duration): string =>
  `${Duration.toSeconds(duration).toFixed(2)}s`
