import { awaitAsJoin } from "./awaitAsJoin.ts"
import { busyWait } from "./busyWait.ts"
import { catchCauseEach } from "./catchCauseEach.ts"
import { createdFirst } from "./createdFirst.ts"
import { detachFix } from "./detachFix.ts"
import { exitEach } from "./exitEach.ts"
import { filtered } from "./filtered.ts"
import { forkedAndRunAgain } from "./forkedAndRunAgain.ts"
import { forkedLate } from "./forkedLate.ts"
import { forkNotYielded } from "./forkNotYielded.ts"
import { goodOnesFirst } from "./goodOnesFirst.ts"
import { joinAtOnce } from "./joinAtOnce.ts"
import { noConcurrency } from "./noConcurrency.ts"
import { noJoin } from "./noJoin.ts"
import { oneAfterAnother } from "./oneAfterAnother.ts"
import { ownRuntime } from "./ownRuntime.ts"
import { promiseAll } from "./promiseAll.ts"
import { raceForAll } from "./raceForAll.ts"
import { resultOutside } from "./resultOutside.ts"
import { sleepAsJoin } from "./sleepAsJoin.ts"
import { tryCatchLoop } from "./tryCatchLoop.ts"
import { yieldedFiber } from "./yieldedFiber.ts"

/** Every misconception that the workshop can name, by its id. */
export const misconceptions = {
  awaitAsJoin,
  busyWait,
  catchCauseEach,
  createdFirst,
  detachFix,
  exitEach,
  filtered,
  forkedAndRunAgain,
  forkedLate,
  forkNotYielded,
  goodOnesFirst,
  joinAtOnce,
  noConcurrency,
  noJoin,
  oneAfterAnother,
  ownRuntime,
  promiseAll,
  raceForAll,
  resultOutside,
  sleepAsJoin,
  tryCatchLoop,
  yieldedFiber,
}
