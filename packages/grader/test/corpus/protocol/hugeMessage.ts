// exercise: answer
// expects: crashed
// says: /^[\s\S]{1,30000}$/
// about: A message of ten million letters: a person reads the beginning.

throw new Error("no ".repeat(3_000_000))
