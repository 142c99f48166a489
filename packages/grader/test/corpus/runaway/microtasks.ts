// exercise: answer
// expects: time-limit | memory-limit
// says: /stopped after 1 seconds? of real time|used up its memory/
// about: Each promise makes the next one, so that no timer of the process ever gets its turn.

const again = (): Promise<void> => Promise.resolve().then(again)
await again()
export const answer = 1
