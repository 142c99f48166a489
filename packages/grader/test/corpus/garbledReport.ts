import { writeSync } from "node:fs"

writeSync(3, "not json\n")
for (;;) {}
