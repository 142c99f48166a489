// exercise: answer
// expects: failed | does-not-compile | crashed
// says: /./
// about: What the module exports is listed when the right name is missing; a name may be any text.

const answer = 1
export { answer as "\u001b[2J\u0007✓ passed\r" }
