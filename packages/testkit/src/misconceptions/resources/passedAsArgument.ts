import { dies } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** A resource handed from call to call, where it was to be a service. */
export const passedAsArgument: Misconception = {
  id: "passedAsArgument",
  title: "Your parts wait for the connection as an argument, and nobody hands them one.",
  explanation:
    "To pass a connection on as an argument is honest, and in a small program enough. But then every function on the way has to take it and pass it on, those too that do not need it. A service comes from outside: `yield* ShopDatabase` takes it where it is needed, and whoever calls the part sees the need in its type.",
  recognise: ({ run, source }) =>
    dies(run).holds &&
    /\bweek\b[^()]*,\s*\w+\s*:\s*(?:Connection|ShopDatabase)\b/.test(source) &&
    !/\byield\s*\*\s*ShopDatabase\b|\bShopDatabase\s*\.\s*use/.test(source),
}
