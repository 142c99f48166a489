// exercise: answer
// expects: crashed | time-limit
// says: /./
// about: It listens to every polite signal and goes on.

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT", "SIGXCPU"]) process.on(signal, () => {})
for (;;) {}
