import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["*/exercise.test.ts"],
    setupFiles: [fileURLToPath(import.meta.resolve("@fiberlings/testkit/vitest"))],
  },
})
