import { describe, it, layer, vi } from "@effect/vitest"
import { services } from "../miniature.ts"
import { pseudoTerminal } from "./pseudoTerminal.ts"

// A session starts many processes, and a test several sessions: on a busy machine that takes a while.
vi.setConfig({ testTimeout: 300_000 })

const withServices = layer(services, { excludeTestServices: true })

/** Tests that need a pseudo-terminal; where there is none they are skipped, and the name says why. */
export const inTerminal: typeof withServices = ((name, define) =>
  typeof pseudoTerminal === "string"
    ? describe.skip(`${name}: no pseudo-terminal here: ${pseudoTerminal}`, () =>
        it("is used", () => {}))
    : withServices(name, define)) as typeof withServices
