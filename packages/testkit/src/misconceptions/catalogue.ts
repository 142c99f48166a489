import { createdFirst } from "./createdFirst.ts"
import { joinAtOnce } from "./joinAtOnce.ts"
import { noConcurrency } from "./noConcurrency.ts"
import { oneAfterAnother } from "./oneAfterAnother.ts"
import { promiseAll } from "./promiseAll.ts"
import { raceForAll } from "./raceForAll.ts"

/** Every misconception that the workshop can name, by its id. */
export const misconceptions = {
  createdFirst,
  joinAtOnce,
  noConcurrency,
  oneAfterAnother,
  promiseAll,
  raceForAll,
}
