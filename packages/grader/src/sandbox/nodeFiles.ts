import { Predicate } from "effect"

/**
 * The files without which Node does not start: itself and the libraries that it is linked to, as
 * the system's loader found them for this process. Absolute paths. Empty where Node cannot say.
 */
export const nodeFiles = (): ReadonlyArray<string> => {
  const { report } = process
  if (report === undefined) return []
  // Without it a report asks the network for the names of all addresses.
  const before: unknown = Reflect.get(report, "excludeNetwork")
  Reflect.set(report, "excludeNetwork", true)
  const said: unknown = report.getReport()
  Reflect.set(report, "excludeNetwork", before)
  const libraries =
    Predicate.hasProperty(said, "sharedObjects") && Array.isArray(said.sharedObjects)
      ? said.sharedObjects.filter(Predicate.isString)
      : []
  return [process.execPath, ...libraries.filter((file) => file.startsWith("/"))]
}
