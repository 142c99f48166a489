// exercise: answer
// expects: failed | does-not-compile
// says: /An Effect was expected here, and this came: \d+|number/
// about: A number is no Effect.

export const answer = (n: number) => n * n + 1
