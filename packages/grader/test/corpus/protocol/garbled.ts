// exercise: answer
// expects: protocol-violation | crashed | does-not-compile | failed
// says: /./
// about: What it writes to the grader is no message.

import { writeSync } from "node:fs"

writeSync(3, "not json\n")
for (;;) {}
