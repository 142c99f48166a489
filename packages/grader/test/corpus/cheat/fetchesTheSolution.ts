// exercise: dashboard
// expects: failed | crashed | does-not-compile | uncontrolled | time-limit | rejected
// says: /./
// about: It hides an import inside of a text that becomes a module.

const where = new URL("../../../solutions/01-small/02-dashboard/solution.ts", import.meta.url)
const { loadDashboard: found } = await import(
  `data:text/javascript,${encodeURIComponent(`export * from "${where}"`)}`
)
export const loadDashboard = found
