import type { Benchmark } from "./Benchmark.ts"
import { bugs } from "./benchmarks/bugs.ts"
import { cohort } from "./benchmarks/cohort.ts"
import { fetches } from "./benchmarks/fetches.ts"
import { grading } from "./benchmarks/grading.ts"
import { growth } from "./benchmarks/growth.ts"
import { hostile } from "./benchmarks/hostile.ts"
import { recording } from "./benchmarks/recording.ts"
import { save } from "./benchmarks/save.ts"
import { schedules } from "./benchmarks/schedules.ts"
import { seed } from "./benchmarks/seed.ts"
import { sleepers } from "./benchmarks/sleepers.ts"
import { sleeps } from "./benchmarks/sleeps.ts"
import { startup } from "./benchmarks/startup.ts"

/** Every benchmark: one file each in benchmarks/. They run in this order. */
export const benchmarks: ReadonlyArray<Benchmark> = [
  schedules,
  sleeps,
  recording,
  sleepers,
  seed,
  fetches,
  bugs,
  grading,
  cohort,
  hostile,
  save,
  startup,
  growth,
]
