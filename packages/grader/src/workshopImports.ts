import { registerHooks } from "node:module"

const ours = /^(effect|@fiberlings\/(core|testkit))(\/.*)?$/

/**
 * Lets the files of a workshop import `effect` and ours wherever its folder is, and makes sure that
 * there is one copy of each: a second `effect` would not know the Effects of the first.
 */
export const resolveWorkshopImports = (): void => {
  registerHooks({
    resolve: (specifier, context, next) =>
      ours.test(specifier) && !context.parentURL?.includes("/node_modules/")
        ? next(specifier, { ...context, parentURL: import.meta.url })
        : next(specifier, context),
  })
}

/** The process that decides never loads what it decides about, not even by mistake. */
export const refuseSubmissions = (): void => {
  registerHooks({
    load: (url, context, next) => {
      if (/\/exercise\.ts(\?|$)/.test(url)) {
        throw new Error(`a checks file may import only the types of exercise.ts (${url})`)
      }
      return next(url, context)
    },
  })
}
