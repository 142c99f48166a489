// exercise: answer
// expects: crashed | does-not-compile
// says: /require is not defined/
// about: An exercise is a module of the language, not of Node's older kind.

const { Effect } = require("effect")

module.exports = { answer: (n: number) => Effect.succeed(n * n + 1) }
