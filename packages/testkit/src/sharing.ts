import { type WrappedPart, wrappedParts } from "./wrappedParts.ts"

/** It uses something of Effect that makes fibers wait for each other, or one step of several. */
export const keepsApart = (source: string): boolean =>
  /\b(?:Semaphore|PartitionedSemaphore|SynchronizedRef|Latch|Queue|PubSub|Deferred|Tx\w+)\s*\./.test(
    source,
  )

const stockUses = /\.\s*(?:get|set|update|getAndUpdate)\b/g
const reads = (part: string) => /\.\s*get\b/.test(part)
const writes = (part: string) => /\.\s*(?:set|update|getAndUpdate)\b/.test(part)
const count = (text: string) => text.match(stockUses)?.length ?? 0

/** How a source locks its reads and writes of the number that is shared. */
export interface Locking {
  /** It reads and writes under one lock, and never without. */
  readonly both: boolean
  /** It reads under a lock and writes under a lock, and lets go of it in between. */
  readonly each: boolean
  /** It writes under a lock, and reads outside of any. */
  readonly onlyWrites: boolean
  /** With how many permits its semaphores are made; undefined where that is not a plain number. */
  readonly permits: ReadonlyArray<number | undefined>
}

/** What runs while a permit is held: wrapped in `withPermit(s)`, or between `take` and `release`. */
const lockedParts = (source: string): ReadonlyArray<WrappedPart> => {
  const held = source.matchAll(/\.take\(\s*1?\s*\)([\s\S]*?)\.release\(/g)
  return [
    ...wrappedParts(source, /\b\w+\.withPermits?\b/g),
    ...[...held].map(([, text = ""]) => ({ text, alsoUnwrapped: false })),
  ]
}

export const lockingOf = (source: string): Locking => {
  const locked = lockedParts(source)
  const parts = locked.map(({ text }) => text).filter((part) => count(part) > 0)
  const together = parts.filter((part) => reads(part) && writes(part))
  const everywhere = parts.reduce((sum, part) => sum + count(part), 0) >= count(source)
  const made = source.matchAll(/\bSemaphore\.make(?:Unsafe)?\(([^()]*)\)/g)
  return {
    both:
      parts.length > 0 &&
      together.length === parts.length &&
      everywhere &&
      locked.every(({ alsoUnwrapped }) => !alsoUnwrapped),
    each: together.length === 0 && parts.some(reads) && parts.some(writes),
    onlyWrites: parts.length > 0 && !parts.some(reads) && reads(source),
    permits: [...made].map(([, permits = ""]) =>
      /^\s*\d+\s*$/.test(permits) ? Number(permits) : undefined,
    ),
  }
}

/** It reads and writes inside of one `Effect.uninterruptible`. */
export const isUninterruptibleTogether = (source: string): boolean =>
  wrappedParts(source, /\bEffect\.uninterruptible(?:Mask)?\b/g).some(
    ({ text }) => reads(text) && writes(text),
  )
