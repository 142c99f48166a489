import { registerHooks } from "node:module"

/**
 * Loads the submission's text as if it stood in the exercise's file, wherever it came from, so that
 * its imports resolve from there. Nothing on the disk is touched.
 */
export const loadSubmission = async (
  exercise: string,
  source: string,
): Promise<Readonly<Record<string, unknown>>> => {
  const hooks = registerHooks({
    load: (url, context, next) =>
      url === exercise
        ? { format: "module-typescript", source, shortCircuit: true }
        : next(url, context),
  })
  try {
    return await import(exercise)
  } finally {
    hooks.deregister()
  }
}
