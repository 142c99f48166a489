// exercise: answer
// expects: crashed
// says: /while it was loaded/
// about: What it throws is no error: nothing at all.

throw undefined
