import { EventEmitter } from "node:events"
import { lockMembers } from "./lockMembers.ts"

/** Ways from a program into Node itself, past the imports that it is allowed. */
const waysIn = [
  ...["binding", "_linkedBinding", "dlopen", "getBuiltinModule", "mainModule", "moduleLoadList"],
  ...["kill", "_kill", "_debugProcess", "_debugEnd", "_startProfilerIdleNotifier", "report"],
  ...["setUncaughtExceptionCaptureCallback", "permission", "send", "execve", "chdir", "umask"],
  ...["stdin", "openStdin", "getActiveResourcesInfo", "_getActiveHandles", "_getActiveRequests"],
]

/** What the harness and Node go on using. */
const kept = ["exit", "stdout", "nextTick", "hrtime", "emit", "on", "_events"]
const listeners = ["removeAllListeners", "removeListener", "off", "prependListener"]

/**
 * Takes away what a program has no use for, and what would let it reach the harness or others. The
 * harness has to listen to what it wants to hear by now: nobody is listened to afterwards.
 */
export const lockProcess = (): void => {
  for (const name of waysIn) Reflect.deleteProperty(process, name)
  for (const name of listeners) {
    Object.defineProperty(process, name, { value: () => process })
  }
  Object.freeze(Reflect.get(process, "_events"))
  for (const name of kept) {
    const value: unknown = Reflect.get(process, name)
    Object.defineProperty(process, name, { value, writable: false, configurable: false })
  }
  lockMembers(EventEmitter.prototype)
}
