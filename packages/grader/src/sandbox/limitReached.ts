/** How a process ended, as its parent saw it. */
export interface ProcessEnd {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  /** What it printed on its standard error: at least the last few kilobytes. */
  readonly stderr: string
}

/** Inside a wrapper, death by a signal arrives as 128 and the signal's number. */
const diedOf = ({ exitCode, signal }: ProcessEnd, name: NodeJS.Signals, code: number): boolean =>
  signal === name || exitCode === 128 + code

/** What V8 and Node say before they give up for want of memory. */
const outOfMemory =
  /FATAL ERROR: .*(?:out of memory|allocation failed)|Fatal (?:process|JavaScript) out of memory|std::bad_alloc/i

/** What a program is told that asks for more than it may have, and that it did not catch. */
const allocationFailed =
  /Array buffer allocation failed|WebAssembly\.(?:Memory\(\): could not allocate memory|Memory\.grow\(\): Unable to grow)|ERR_MEMORY_ALLOCATION_FAILED|Failed to allocate memory/

/**
 * Which limit ended the process; undefined when it was none. A program can print such a sentence
 * and kill itself: what it says of itself may lower its verdict, never raise it.
 */
export const limitReached = (end: ProcessEnd): "memory-limit" | "time-limit" | undefined => {
  if (diedOf(end, "SIGXCPU", 24)) return "time-limit"
  if (end.exitCode !== 0 && outOfMemory.test(end.stderr)) return "memory-limit"
  return undefined
}

/** True for the message of an error that a program gets when no memory is left to allocate. */
export const saysOutOfMemory = (message: string): boolean => allocationFailed.test(message)
