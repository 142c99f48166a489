// exercise: dashboard
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation | rejected
// says: /./
// about: It asks Node to load the reference solution in the place of whatever is loaded as the exercise next.

import { registerHooks } from "node:module"

registerHooks({
  load: (url, context, next) =>
    url.endsWith("/exercise.test.ts")
      ? {
          format: "module-typescript",
          shortCircuit: true,
          source: `
            import checks from "${url}?real"
            import * as solution from "${url.replace("/exercises/", "/solutions/").replace("exercise.test.ts", "solution.ts")}"
            export default checks.map((check) => ({ ...check, run: (_, given) => check.run(solution, given) }))`,
        }
      : next(url, context),
})
export const loadDashboard = undefined
