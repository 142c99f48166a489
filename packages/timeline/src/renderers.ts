import type { Renderer } from "./Renderer.ts"
import { chromeTrace } from "./renderers/chromeTrace.ts"
import { html } from "./renderers/html.ts"
import { json } from "./renderers/json.ts"
import { terminal } from "./renderers/terminal.ts"

/** Every way to show a trace: one file in renderers/ and one entry here. */
export const renderers: ReadonlyArray<Renderer> = [terminal, html, chromeTrace, json]
