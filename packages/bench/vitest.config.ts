import { defineConfig } from "vitest/config"

// Real processes are started, Vitest itself among them: on a busy machine that takes a while, and a
// wait is not a failure.
export default defineConfig({ test: { testTimeout: 300_000, hookTimeout: 60_000 } })
