/**
 * The arguments of `prlimit` before the command. `memory` in MB counts what the process can write
 * to (RLIMIT_DATA), not what it reserves: V8 and WebAssembly reserve gigabytes that they never
 * use, so RLIMIT_AS would end honest programs. `cpu` in seconds: SIGXCPU then, SIGKILL one second
 * later. No file can be given a size, and there are no core dumps.
 */
export const limitArguments = (memory: number, cpu: number): ReadonlyArray<string> => [
  `--data=${memory * 1024 * 1024}`,
  `--cpu=${cpu}:${cpu + 1}`,
  "--fsize=0",
  "--core=0",
]
