// exercise: answer
// expects: time-limit
// says: /stopped after 1 seconds? of real time/
// about: It is never loaded.

for (;;) {}
