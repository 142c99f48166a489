// exercise: answer
// expects: failed
// says: /threw before an Effect was made[\s\S]*too early/
// about: It throws instead of giving an Effect.

export const answer = (_n: number) => {
  throw new Error("too early")
}
