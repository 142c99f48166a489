// exercise: answer
// expects: failed | does-not-compile
// says: /An Effect was expected here|Generator/
// about: A generator is no Effect until Effect.gen makes one of it.

export function* answer(n: number) {
  yield* []
  return n * n + 1
}
