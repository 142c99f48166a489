import { testSolutions } from "@fiberlings/grader/vitest"

await testSolutions(import.meta.url)
