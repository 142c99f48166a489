import { allUninterruptible } from "./allUninterruptible.ts"
import { awaitAsJoin } from "./awaitAsJoin.ts"
import { busyWait } from "./busyWait.ts"
import { byHand } from "./byHand.ts"
import { catchCauseEach } from "./catchCauseEach.ts"
import { closedTwice } from "./closedTwice.ts"
import { closeInCatch } from "./closeInCatch.ts"
import { closeInCause } from "./closeInCause.ts"
import { closeNotRun } from "./closeNotRun.ts"
import { createdFirst } from "./createdFirst.ts"
import { detachFix } from "./detachFix.ts"
import { ensuringAfterOpen } from "./ensuringAfterOpen.ts"
import { exitEach } from "./exitEach.ts"
import { filtered } from "./filtered.ts"
import { forkedAndRunAgain } from "./forkedAndRunAgain.ts"
import { forkedClose } from "./forkedClose.ts"
import { forkedLate } from "./forkedLate.ts"
import { forkNotYielded } from "./forkNotYielded.ts"
import { goodOnesFirst } from "./goodOnesFirst.ts"
import { joinAtOnce } from "./joinAtOnce.ts"
import { noConcurrency } from "./noConcurrency.ts"
import { noJoin } from "./noJoin.ts"
import { oneAfterAnother } from "./oneAfterAnother.ts"
import { onErrorThenByHand } from "./onErrorThenByHand.ts"
import { ownRuntime } from "./ownRuntime.ts"
import { promiseAll } from "./promiseAll.ts"
import { raceForAll } from "./raceForAll.ts"
import { resultOutside } from "./resultOutside.ts"
import { sleepAsJoin } from "./sleepAsJoin.ts"
import { tryCatchLoop } from "./tryCatchLoop.ts"
import { tryFinally } from "./tryFinally.ts"
import { useAfterClose } from "./useAfterClose.ts"
import { yieldedFiber } from "./yieldedFiber.ts"

/** Every misconception that the workshop can name, by its id. */
export const misconceptions = {
  allUninterruptible,
  awaitAsJoin,
  busyWait,
  byHand,
  catchCauseEach,
  closedTwice,
  closeInCatch,
  closeInCause,
  closeNotRun,
  createdFirst,
  detachFix,
  ensuringAfterOpen,
  exitEach,
  filtered,
  forkedAndRunAgain,
  forkedClose,
  forkedLate,
  forkNotYielded,
  goodOnesFirst,
  joinAtOnce,
  noConcurrency,
  noJoin,
  oneAfterAnother,
  onErrorThenByHand,
  ownRuntime,
  promiseAll,
  raceForAll,
  resultOutside,
  sleepAsJoin,
  tryCatchLoop,
  tryFinally,
  useAfterClose,
  yieldedFiber,
}
