// exercise: answer
// expects: memory-limit
// says: /used up its memory/
// about: A text that doubles until there is no room.

const all: Array<unknown> = []
for (;;) all.push(new Array(10_000).fill(all))
