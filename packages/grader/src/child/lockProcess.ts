/** Ways from a program into Node itself, past the imports that it is allowed. */
const wayIn = [
  ...["binding", "_linkedBinding", "dlopen", "getBuiltinModule", "mainModule", "moduleLoadList"],
  ...["kill", "_kill", "_debugProcess", "_debugEnd", "_startProfilerIdleNotifier", "report"],
  ...["setUncaughtExceptionCaptureCallback", "permission", "send", "execve", "chdir", "umask"],
]

/** Takes away what a program has no use for, and what would let it reach the harness or others. */
export const lockProcess = (): void => {
  for (const name of wayIn) Reflect.deleteProperty(process, name)
  for (const name of ["exit", "on", "stdout", "stderr", "nextTick", "hrtime"]) {
    const member = Object.getOwnPropertyDescriptor(process, name)
    if (member?.configurable) {
      const fixed = "value" in member ? { writable: false } : {}
      Object.defineProperty(process, name, { ...fixed, configurable: false })
    }
  }
}
