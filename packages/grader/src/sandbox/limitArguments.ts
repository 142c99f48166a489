/**
 * The arguments of `prlimit` before the command. `data` in bytes counts what the process can write
 * to (RLIMIT_DATA), not what it reserves: V8 and WebAssembly reserve gigabytes that they never
 * use, so RLIMIT_AS would end honest programs. `cpu` in seconds: SIGXCPU then, SIGKILL one second
 * later. No file can be given a size, and there are no core dumps.
 */
export const limitArguments = (data: number, cpu: number): ReadonlyArray<string> => [
  `--data=${data}`,
  `--cpu=${cpu}:${cpu + 1}`,
  "--fsize=0",
  "--core=0",
]

/** Prints what Linux knows of the process that runs it. */
export const idleNode: ReadonlyArray<string> = [
  "-p",
  "require('node:fs').readFileSync('/proc/self/status', 'utf8')",
]

/**
 * Bytes that count as written to in a Node that does nothing: 50 MB in Node 22, over 550 since
 * Node 24, which maps room for code ahead. From what `idleNode` prints.
 */
export const dataOfIdleNode = (status: string): number =>
  Number(/^VmData:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024
