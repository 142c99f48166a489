import { defineConfig } from "vitest/config"

// No test is timed: on a busy machine a long wait is not a failure.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000 } })
