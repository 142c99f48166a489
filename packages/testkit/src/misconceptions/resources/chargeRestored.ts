import { effectNames } from "../../effectCalls.ts"
import { interrupted } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"
import { payment } from "../../payments.ts"

/** `restore` around a part of what must not be interrupted. */
export const chargeRestored: Misconception = {
  id: "chargeRestored",
  title: "You made the charge interruptible again.",
  explanation:
    "`restore` is meant for the parts that may be given up at any moment, such as waiting for somebody. A charge is none of these: cut off in the middle, nobody can tell whether the money has moved, and it is recorded nowhere. Leave `restore` away from the charge and its record, and keep it for what comes before and after.",
  recognise: ({ run, source }) =>
    interrupted(run).holds &&
    payment(run).charge === "interrupt" &&
    ["uninterruptibleMask", "interruptible"].some((name) => effectNames(source).has(name)),
}
