import { calls, withConditions } from "@fiberlings/core"
import {
  atMostInFlight,
  callsOnceEach,
  type Draw,
  dies,
  exerciseChecks,
  leavesNoPlaceEmpty,
  misconceptions,
  noLeaks,
  succeeds,
  succeedsWith,
  succeedsWithItems,
  takes,
} from "@fiberlings/testkit"
import { Effect } from "effect"
import type * as Exercise from "./exercise.ts"

interface Photo {
  readonly name: string
  /** Milliseconds. */
  readonly takes: number
  readonly outcome?: "dies"
}

const places = [
  ...["harbour", "market", "bridge", "tower", "garden", "station"],
  ...["beach", "museum", "castle", "island", "forest", "chapel"],
]

type Durations = ReadonlyArray<number>

/** When each of them ends if the next one begins as soon as one of the two places is free. */
const endsOf = (durations: Durations): Durations => {
  const freeAt: [number, number] = [0, 0]
  return durations.map((duration) => {
    const place = freeAt[0] <= freeAt[1] ? 0 : 1
    freeAt[place] += duration
    return freeAt[place]
  })
}
const last = (times: Durations) => Math.max(...times)
const sum = (times: Durations) => times.reduce((all, one) => all + one, 0)

/** The ways to share the list out beforehand: two halves, or every other photo. */
const partsOf = (durations: Durations) =>
  [
    (index: number) => index < durations.length / 2,
    (index: number) => index < Math.floor(durations.length / 2),
    (index: number) => index % 2 === 0,
  ].map(
    (isFirst) =>
      [
        durations.filter((_, index) => isFirst(index)),
        durations.filter((_, index) => !isFirst(index)),
      ] as const,
  )

/** One part is done before the last photo of the other one has begun. */
const leavesAPlaceEmpty = ([one, other]: readonly [Durations, Durations]) =>
  sum(one) < sum(other.slice(0, -1)) || sum(other) < sum(one.slice(0, -1))

/** No two end at the same time, and not in the order of the list; parts are of no use. */
const tells = (durations: Durations): boolean => {
  const ends = endsOf(durations)
  const inOrder = ends.every((end, index) => end > (ends[index - 1] ?? 0))
  return (
    new Set(ends).size === ends.length && !inOrder && partsOf(durations).every(leavesAPlaceEmpty)
  )
}

const drawPhotos = (draw: Draw, count: number): ReadonlyArray<Photo> => {
  const names = draw.shuffle(places).slice(0, count)
  const tenths = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]
  for (;;) {
    const durations = draw.shuffle(tenths).slice(0, names.length)
    if (tells(durations)) {
      return names.map((name, index) => ({ name, takes: 100 * (durations[index] ?? 0) }))
    }
  }
}

const drawGallery = (draw: Draw) => drawPhotos(draw, draw.howMany(5, 7, { small: 4 }))

/** So many that a batch of any small size leaves a place empty before its last photo. */
const drawLargeGallery = (draw: Draw) => drawPhotos(draw, draw.howMany(12, 12, { small: 4 }))

/** All of them; where nothing is said of parts, three are enough for a proof. */
const few = (draw: Draw, photos: ReadonlyArray<Photo>) =>
  photos.slice(0, draw.howMany(photos.length, photos.length, { small: 3 }))

/** On a slow day: the whole gallery takes more than ten seconds. */
const drawSlowGallery = (draw: Draw) =>
  few(draw, drawGallery(draw)).map((photo) => ({ ...photo, takes: 20 * photo.takes }))

/** One of its photos cannot be had, because of a bug. */
const drawBrokenGallery = (draw: Draw) => {
  const photos = few(draw, drawGallery(draw))
  const broken = draw.int(0, photos.length - 1)
  return photos.map((photo, index) =>
    index === broken ? { ...photo, outcome: "dies" as const } : photo,
  )
}

const namesOf = (photos: ReadonlyArray<Photo>) => photos.map((photo) => photo.name)

/** What is no Effect goes back as it is, for the check to say so. */
const load = (exercise: typeof Exercise, photos: ReadonlyArray<Photo>) => {
  const program = exercise.loadGallery(namesOf(photos))
  const conditions = photos.map(({ name, ...condition }) => [name, condition] as const)
  return Effect.isEffect(program)
    ? program.pipe(withConditions(Object.fromEntries(conditions)))
    : program
}

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("gives the thumbnails in the order of the photos", {
    given: drawGallery,
    run: load,
    expect: (run, photos) => [
      succeedsWithItems(
        run,
        namesOf(photos).map((name) => `Data from ${name}`),
      ),
      callsOnceEach(run, "Api.fetch", namesOf(photos)),
    ],
    misconceptions: [
      misconceptions.promiseAll,
      misconceptions.ownRuntime,
      misconceptions.generatorForEffect,
      misconceptions.completionOrder,
    ],
  }),
  check("never has more than two photos under way", {
    given: drawGallery,
    run: load,
    expect: (run) => [succeeds(run), atMostInFlight(run, "Api.fetch", 2)],
    misconceptions: [
      misconceptions.promiseAll,
      misconceptions.ownRuntime,
      misconceptions.nestedLimits,
      misconceptions.unbounded,
    ],
  }),
  check("begins the next photo as soon as one is done", {
    given: drawLargeGallery,
    run: load,
    expect: (run) => [
      succeeds(run),
      leavesNoPlaceEmpty(run, "Api.fetch", 2),
      takes(run, last([0, ...calls(run).map((call) => call.end ?? 0)])),
    ],
    misconceptions: [
      misconceptions.promiseAll,
      misconceptions.ownRuntime,
      misconceptions.noConcurrency,
      misconceptions.joinAtOnce,
      misconceptions.oneAfterAnother,
      misconceptions.chunks,
      misconceptions.twoHalves,
    ],
  }),
  check("works for one photo, and for none", {
    given: (draw) => drawGallery(draw).slice(0, 1),
    run: (exercise, photos) => {
      const none = exercise.loadGallery([])
      const one = load(exercise, photos)
      return Effect.isEffect(none) && Effect.isEffect(one)
        ? Effect.all({ none, one: one as Effect.Effect<unknown> })
        : one
    },
    expect: (run, photos) => [
      succeedsWith(run, { none: [], one: namesOf(photos).map((name) => `Data from ${name}`) }),
    ],
    misconceptions: [
      misconceptions.promiseAll,
      misconceptions.ownRuntime,
      misconceptions.sharedVariable,
    ],
  }),
  check("ends when a photo breaks down", {
    given: drawBrokenGallery,
    run: load,
    expect: (run) => [dies(run), noLeaks(run)],
    misconceptions: [misconceptions.promiseAll, misconceptions.ownRuntime],
  }),
  check("loads a second gallery like the first", {
    given: drawSlowGallery,
    run: (exercise, photos) => {
      const first = load(exercise, photos)
      return Effect.isEffect(first)
        ? Effect.andThen(
            first as Effect.Effect<unknown>,
            Effect.suspend(() => load(exercise, photos) as Effect.Effect<unknown>),
          )
        : first
    },
    expect: (run, photos) => [
      succeedsWithItems(
        run,
        namesOf(photos).map((name) => `Data from ${name}`),
      ),
    ],
    misconceptions: [
      misconceptions.promiseAll,
      misconceptions.ownRuntime,
      misconceptions.sharedVariable,
    ],
  }),
])
