import { lockMembers } from "./lockMembers.ts"

/**
 * Makes the language itself unchangeable in this process, so that what the harness does later does
 * what it did before the submission was loaded. To be called first. Honest programs notice nothing.
 */
export const lockIntrinsics = (): void => {
  const intrinsics = intrinsicsOf()
  for (const name of Object.getOwnPropertyNames(globalThis)) lockBinding(name)
  for (const one of intrinsics) Object.freeze(one)
  for (const shared of inheritedByAll()) lockMembers(shared)
}

/** A function, and what its instances inherit. */
const both = (made: object): ReadonlyArray<unknown> => [made, Reflect.get(made, "prototype")]

const prototypeOf = (value: unknown): object => Object.getPrototypeOf(value)

/** What may be frozen whole: nobody assigns to an object a member that it inherits from these. */
const intrinsicsOf = (): ReadonlyArray<unknown> => {
  const constructors = [
    ...[Array, Map, Set, WeakMap, WeakSet, WeakRef, Promise, RegExp, Date, Symbol, Proxy],
    ...[Number, String, Boolean, BigInt, ArrayBuffer, DataView, TextEncoder, TextDecoder, Buffer],
    ...[AbortController, AbortSignal, EventTarget, URL, Uint8Array, FinalizationRegistry],
  ]
  const iterators = [[].values(), new Map().entries(), new Set().values(), ""[Symbol.iterator]()]
  const generators = [
    function* () {},
    async function* () {},
    async () => {},
    "".matchAll(/./g),
  ].map(prototypeOf)
  return [
    ...constructors.flatMap((made) => both(made)),
    ...[Object, Function, JSON, Math, Reflect, Atomics],
    ...iterators.map(prototypeOf),
    ...generators,
    ...generators.map((one) => Reflect.get(one, "prototype")).filter((one) => one !== undefined),
    prototypeOf(prototypeOf([].values())),
    prototypeOf(prototypeOf(generators[0])),
    prototypeOf(Uint8Array),
    prototypeOf(Uint8Array.prototype),
  ].filter((one) => one !== null)
}

/**
 * Frozen, these would forbid every object a `toString`, and every error a `name`, of its own. `Error`
 * itself stays open: Effect sets how many frames it keeps.
 */
const inheritedByAll = (): ReadonlyArray<object> => [
  Object.prototype,
  Function.prototype,
  ...[Error, TypeError, RangeError, SyntaxError, AggregateError].map((made) => made.prototype),
]

/** What Effect and Node keep in a global of their own stays writable. */
const lockBinding = (name: string): void => {
  const binding = Object.getOwnPropertyDescriptor(globalThis, name)
  if (binding === undefined || !binding.configurable) return
  const { value } = binding
  // Nobody puts a getter or a setter in the place of what may change.
  const isFixed = typeof value === "function" || typeof value === "object"
  const writable = "value" in binding ? { writable: !isFixed } : {}
  Object.defineProperty(globalThis, name, { ...writable, configurable: false })
}
