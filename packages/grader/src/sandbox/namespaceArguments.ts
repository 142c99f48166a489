/**
 * The arguments of `unshare` before the command: no network, no other processes, a /proc of its own.
 * All that runs inside is killed with unshare. The shell is there to be process 1, to which the
 * kernel delivers no signal from inside: without it a program that aborts would look like one that
 * crashed in Node, and the time limit of the processor would not end it.
 */
export const namespaceArguments: ReadonlyArray<string> = [
  "--user",
  "--map-current-user",
  "--pid",
  "--fork",
  "--kill-child",
  "--net",
  "--ipc",
  "--uts",
  "--mount",
  "--mount-proc",
  "/bin/sh",
  "-c",
  'cd / && "$0" "$@"; exit $?',
]
