import type { KnownBug } from "./KnownBug.ts"
import { checkThenAct } from "./checkThenAct.ts"
import { diningPhilosophers } from "./diningPhilosophers.ts"
import { doubleComputation } from "./doubleComputation.ts"
import { doubleRelease } from "./doubleRelease.ts"
import { fiberSetRace } from "./fiberSetRace.ts"
import { forgottenJoin } from "./forgottenJoin.ts"
import { lateFinalizer } from "./lateFinalizer.ts"
import { leakedPermit } from "./leakedPermit.ts"
import { lockOrder } from "./lockOrder.ts"
import { lostUpdate } from "./lostUpdate.ts"
import { lostUpdateWithYield } from "./lostUpdateWithYield.ts"
import { missedSignal } from "./missedSignal.ts"
import { onlySuccessTold } from "./onlySuccessTold.ts"
import { queueShutdown } from "./queueShutdown.ts"
import { sameInstant } from "./sameInstant.ts"
import { staleComparison } from "./staleComparison.ts"
import { unboundedFanOut } from "./unboundedFanOut.ts"
import { useAfterRelease } from "./useAfterRelease.ts"

/** Every file of this folder that describes a bug, by name. */
export const knownBugs: ReadonlyArray<KnownBug> = [
  checkThenAct,
  diningPhilosophers,
  doubleComputation,
  doubleRelease,
  fiberSetRace,
  forgottenJoin,
  lateFinalizer,
  leakedPermit,
  lockOrder,
  lostUpdate,
  lostUpdateWithYield,
  missedSignal,
  onlySuccessTold,
  queueShutdown,
  sameInstant,
  staleComparison,
  unboundedFanOut,
  useAfterRelease,
]
