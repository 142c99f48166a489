// exercise: answer
// expects: failed | does-not-compile
// says: /An Effect was expected here, and this came: a Promise|Promise/
// about: A promise is no Effect.

export const answer = async (n: number) => n * n + 1
