import { lockEffect } from "./lockEffect.ts"
import { lockIntrinsics } from "./lockIntrinsics.ts"
import { lockProcess } from "./lockProcess.ts"

/** From here on nothing that the harness stands on can be changed by code in this process. */
export const lock = (): void => {
  lockIntrinsics()
  lockEffect()
  lockProcess()
}
