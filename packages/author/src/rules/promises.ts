import type { Rule } from "./Rule.ts"

/**
 * What goes on after a promise goes on in an order that is the same each time: other schedules are not
 * searched there, and a check that asks for them would promise more than it does.
 */
export const promises: Rule = ({ checks }) =>
  /\bTranslator\b/.test(checks) && /\bschedules\s*:/.test(checks)
    ? [
        "exercise.test.ts hands out the library of promises (`Translator`) and asks for `schedules`. What follows a promise is not searched: leave `schedules` out.",
      ]
    : []
