// exercise: dashboard
// expects: failed | crashed | does-not-compile | rejected
// says: /./
// about: The reference solution lies two folders further.

export * from "../../../solutions/01-small/02-dashboard/solution.ts"
