/** What stands on the exercise's page: fixed lines above and below, between them what scrolls. */
export interface ExerciseContent {
  readonly above: ReadonlyArray<string>
  readonly scrolling: ReadonlyArray<string>
  readonly below: ReadonlyArray<string>
  /** Rows for what scrolls. */
  readonly room: number
  /** The first line of it, until somebody scrolls. */
  readonly first: number
  /** True when the picture is wanted and there was no room for it. */
  readonly leftOut: boolean
}
