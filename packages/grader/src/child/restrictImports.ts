import { registerHooks } from "node:module"

/** What an exercise may import. */
const allowed = /^(effect(\/[\w/-]+)?|@fiberlings\/core)$/

/** A submission imports what no exercise may. */
class ImportRefused extends SyntaxError {
  override name = "Import refused"
  constructor(specifier: string) {
    super(
      `an exercise imports only "effect" and "@fiberlings/core", and this one imports "${specifier}"`,
    )
  }
}

/**
 * Keeps submissions to the imports that exercises have, and shows them of `@fiberlings/core` only
 * the part that is theirs. Files of the workshop and of packages import what they like.
 */
export const restrictImports = (): void => {
  registerHooks({
    resolve: (specifier, context, next) => {
      if (isOurs(context.parentURL)) return next(specifier, context)
      if (!allowed.test(specifier)) throw new ImportRefused(specifier)
      const found = specifier === "@fiberlings/core" ? "@fiberlings/core/exercises" : specifier
      return next(found, context)
    },
  })
}

/** Code that was made from a text has no file, and a submission stands in the exercise's. */
const isOurs = (importer: string | undefined): boolean =>
  importer?.startsWith("file:") === true && !/\/exercise\.ts([?#]|$)/.test(importer)
