import { allUninterruptible } from "./allUninterruptible.ts"
import { awaitAsJoin } from "./awaitAsJoin.ts"
import { busyWait } from "./busyWait.ts"
import { byHand } from "./byHand.ts"
import { catchCauseEach } from "./catchCauseEach.ts"
import { checkedThenUpdated } from "./checkedThenUpdated.ts"
import { closedTwice } from "./closedTwice.ts"
import { closeInCatch } from "./closeInCatch.ts"
import { closeInCause } from "./closeInCause.ts"
import { closeNotRun } from "./closeNotRun.ts"
import { createdFirst } from "./createdFirst.ts"
import { delayAsLock } from "./delayAsLock.ts"
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
import { lockEachStep } from "./lockEachStep.ts"
import { lockHeldTooLong } from "./lockHeldTooLong.ts"
import { lockOnlyTheWrite } from "./lockOnlyTheWrite.ts"
import { lockPerTill } from "./lockPerTill.ts"
import { noConcurrency } from "./noConcurrency.ts"
import { noJoin } from "./noJoin.ts"
import { oneAfterAnother } from "./oneAfterAnother.ts"
import { onErrorThenByHand } from "./onErrorThenByHand.ts"
import { oneTillAtATime } from "./oneTillAtATime.ts"
import { ownRuntime } from "./ownRuntime.ts"
import { permitForEach } from "./permitForEach.ts"
import { promiseAll } from "./promiseAll.ts"
import { raceForAll } from "./raceForAll.ts"
import { readThenWrite } from "./readThenWrite.ts"
import { resultOutside } from "./resultOutside.ts"
import { sleepAsJoin } from "./sleepAsJoin.ts"
import { staleAfterWait } from "./staleAfterWait.ts"
import { tryCatchLoop } from "./tryCatchLoop.ts"
import { tryFinally } from "./tryFinally.ts"
import { uninterruptibleAsLock } from "./uninterruptibleAsLock.ts"
import { updateWithOldNumber } from "./updateWithOldNumber.ts"
import { useAfterClose } from "./useAfterClose.ts"
import { writesOvertake } from "./writesOvertake.ts"
import { yieldedFiber } from "./yieldedFiber.ts"

/** Every misconception that the workshop can name, by its id. */
export const misconceptions = {
  allUninterruptible,
  awaitAsJoin,
  busyWait,
  byHand,
  catchCauseEach,
  checkedThenUpdated,
  closedTwice,
  closeInCatch,
  closeInCause,
  closeNotRun,
  createdFirst,
  delayAsLock,
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
  lockEachStep,
  lockHeldTooLong,
  lockOnlyTheWrite,
  lockPerTill,
  noConcurrency,
  noJoin,
  oneAfterAnother,
  onErrorThenByHand,
  oneTillAtATime,
  ownRuntime,
  permitForEach,
  promiseAll,
  raceForAll,
  readThenWrite,
  resultOutside,
  sleepAsJoin,
  staleAfterWait,
  tryCatchLoop,
  tryFinally,
  uninterruptibleAsLock,
  updateWithOldNumber,
  useAfterClose,
  writesOvertake,
  yieldedFiber,
}
