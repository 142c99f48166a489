/** A fiber's next slice of work, waiting to run. */
export interface Task {
  /** The fiber that will run; 0 when it is not one of the simulation's own. */
  readonly fiber: number
  /** Effect's scheduling priority: lower runs first. */
  readonly priority: number
  readonly run: () => void
}

/** Decides which of the runnable fibers goes next. */
export interface Strategy {
  /** The index of the task to run; `tasks` is never empty and stands in order of arrival. */
  readonly pick: (tasks: ReadonlyArray<Task>) => number
}
