// exercise: answer
// expects: time-limit
// says: /stopped after/
// about: It listens to every polite signal and goes on.

for (const signal of ["SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT", "SIGXCPU"]) process.on(signal, () => {})
for (;;) {}
