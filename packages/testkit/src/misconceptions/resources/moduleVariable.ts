import { resources } from "@fiberlings/core"
import { leftOpen } from "../../closing.ts"
import { dies } from "../../expectations/exits.ts"
import { neverUsedAfterClose } from "../../expectations/resources.ts"
import type { Misconception } from "../../Misconception.ts"
import { openTogether } from "../../providing.ts"

/** One connection for all, in a variable beside the functions: the singleton of many programs. */
export const moduleVariable: Misconception = {
  id: "moduleVariable",
  title: "You keep the connection in a variable of the module.",
  explanation:
    "A variable of the module lives as long as the process, and a connection only as long as the work that needs it. After the first report the variable still holds a connection, which is closed by then or never will be; and two parts that look into it at the same moment both find it empty. A service that is provided to the report lives exactly as long as the report.",
  recognise: ({ run, source }) =>
    /^(?:let|var)\s+\w+/m.test(source) &&
    // One that was opened in an earlier run is not seen to open in this one.
    (!neverUsedAfterClose(run).holds ||
      leftOpen(run) ||
      openTogether(run) ||
      (dies(run).holds && resources(run).length === 0)),
}
