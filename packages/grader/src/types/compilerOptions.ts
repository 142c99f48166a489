import { effectRules } from "./effectRules.ts"

/**
 * As tsconfig.base.json, for a submission. Left out is what finds fault with a program that is
 * right: noUnusedLocals, noImplicitReturns, noImplicitOverride and noFallthroughCasesInSwitch are a
 * linter's rules, and exactOptionalPropertyTypes refuses `{ concurrency: undefined }` and makes every
 * message about an Effect's type longer. What stays: strict and noUncheckedIndexedAccess decide
 * which types there are, and the checks are written for these; verbatimModuleSyntax and
 * erasableSyntaxOnly refuse what Node could not load.
 */
export const compilerOptions = {
  target: "es2024",
  lib: ["es2024"],
  module: "nodenext",
  moduleResolution: "nodenext",
  // A file without imports and exports would otherwise be a script and could declare modules anew.
  moduleDetection: "force",
  strict: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  allowImportingTsExtensions: true,
  // Checks name misconceptions, and no type depends on them: their hundreds of files stay unread.
  customConditions: ["fiberlings-learner"],
  skipLibCheck: true,
  noEmit: true,
  plugins: [
    {
      name: "@effect/language-service",
      // Some of them are off unless asked for. How loud each is decides `describeDiagnostic`.
      diagnosticSeverity: Object.fromEntries(
        [...effectRules.keys()].map((rule) => [rule, "warning"]),
      ),
    },
  ],
}
