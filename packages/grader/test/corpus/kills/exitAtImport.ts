// exercise: answer
// expects: crashed
// says: /ended its own process/
// about: It leaves while it is loaded, and pretends that all is well.

process.exit(0)
