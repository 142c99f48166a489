// exercise: answer
// expects: time-limit
// says: /stopped after 1 seconds? of real time/
// about: It never gets as far as making an Effect.

export const answer = (_n: number) => {
  for (;;) {}
}
