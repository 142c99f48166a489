import { resources } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"
import { makesFresh, openersIn, openTogether } from "../../providing.ts"

/** Parts that bring their own layer along, so that nobody else can choose for them. */
export const providedInParts: Misconception = {
  id: "providedInParts",
  title: "Your parts provide the connection to themselves, so nobody can give them another.",
  explanation:
    "Inside a report that provides the same layer this goes well: a layer that is built already is shared with what runs inside. But the part has decided where its connection comes from. Run by a test, with another connection, it ignores that one and opens its own. Let the parts only ask for the service, and let the outermost Effect, the report, provide it.",
  recognise: ({ run, source }) => {
    const [given, ...others] = resources(run)
    return (
      given?.used.length === 0 &&
      others.some((resource) => resource.used.length > 0) &&
      openTogether(run) &&
      /\bEffect\s*\.\s*provide/.test(source) &&
      !makesFresh(source) &&
      openersIn(source) === 1
    )
  },
}
