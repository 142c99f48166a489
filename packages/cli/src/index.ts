export { cli } from "./Cli.ts"
export { main } from "./main.ts"
