// exercise: answer
// expects: protocol-violation | crashed | does-not-compile | failed
// says: /./
// about: It says that it is done before it has begun.

import { writeSync } from "node:fs"

writeSync(3, '{"_tag":"Done"}\n')
process.exit(0)
