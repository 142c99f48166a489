import { catchCauseEach } from "./catchCauseEach.ts"
import { createdFirst } from "./createdFirst.ts"
import { exitEach } from "./exitEach.ts"
import { filtered } from "./filtered.ts"
import { goodOnesFirst } from "./goodOnesFirst.ts"
import { joinAtOnce } from "./joinAtOnce.ts"
import { noConcurrency } from "./noConcurrency.ts"
import { oneAfterAnother } from "./oneAfterAnother.ts"
import { promiseAll } from "./promiseAll.ts"
import { raceForAll } from "./raceForAll.ts"
import { resultOutside } from "./resultOutside.ts"
import { tryCatchLoop } from "./tryCatchLoop.ts"

/** Every misconception that the workshop can name, by its id. */
export const misconceptions = {
  catchCauseEach,
  createdFirst,
  exitEach,
  filtered,
  goodOnesFirst,
  joinAtOnce,
  noConcurrency,
  oneAfterAnother,
  promiseAll,
  raceForAll,
  resultOutside,
  tryCatchLoop,
}
