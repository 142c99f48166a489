// exercise: dashboard
// expects: failed | crashed | does-not-compile | rejected | uncontrolled
// says: /./
// about: It finds the reference solution by its own address while it is loaded.

const own = new URL(import.meta.url)
const { loadDashboard: found } = await import(
  own.href.replace("/exercises/", "/solutions/").replace("exercise.ts", "solution.ts")
)
export const loadDashboard = found
