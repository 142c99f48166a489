import type { Operator } from "./Operator.ts"
import { guardDropped, locksSwapped } from "./operators/guards.ts"
import {
  concurrencyOne,
  concurrencyUnbounded,
  durationDoubled,
  limitOffByOne,
  updateInTwoSteps,
} from "./operators/limits.ts"
import { neighbour } from "./operators/names.ts"
import { yieldDropped, yieldsSwapped } from "./operators/statements.ts"
import {
  booleanFlipped,
  conditionNegated,
  elementDropped,
  numberChanged,
  operatorChanged,
  textChanged,
} from "./operators/usual.ts"
import {
  bugSwallowed,
  wholeLimited,
  wholeTriedTwice,
  wholeUninterruptible,
} from "./operators/whole.ts"
import {
  acquireInterruptible,
  catchAllKinds,
  ensuringOnError,
  maskDropped,
  optionDropped,
  raceToAll,
  releaseDropped,
  restoreDropped,
  sleepForJoin,
  stepDropped,
  unwrapped,
} from "./operators/wrappers.ts"

/** Every way in which a right program is made wrong. */
export const operators: ReadonlyArray<Operator> = [
  concurrencyOne,
  concurrencyUnbounded,
  limitOffByOne,
  durationDoubled,
  updateInTwoSteps,
  guardDropped,
  locksSwapped,
  neighbour,
  raceToAll,
  unwrapped,
  stepDropped,
  optionDropped,
  releaseDropped,
  acquireInterruptible,
  ensuringOnError,
  catchAllKinds,
  sleepForJoin,
  restoreDropped,
  maskDropped,
  yieldDropped,
  yieldsSwapped,
  wholeUninterruptible,
  wholeLimited,
  wholeTriedTwice,
  bugSwallowed,
  textChanged,
  numberChanged,
  booleanFlipped,
  operatorChanged,
  conditionNegated,
  elementDropped,
]
