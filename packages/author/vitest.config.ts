import { defineConfig } from "vitest/config"

// Real processes are started: on a busy machine that takes a while, and a wait is not a failure.
export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    exclude: ["**/node_modules/**", "test/fixtures/**", "test/corpus/**"],
  },
})
