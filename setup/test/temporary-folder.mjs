import { mkdtempSync, realpathSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { onTestFinished } from "vitest"

/** A folder for one test. */
export function temporaryFolder() {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "fiberlings-setup-")))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
