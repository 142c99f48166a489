// exercise: answer
// expects: failed | does-not-compile
// says: /does not export `answer`/
// about: Nothing was written yet.
