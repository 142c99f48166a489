/**
 * Members that cannot be changed here and can still be replaced on whoever inherits them by a simple
 * assignment. Source of the idea: the "override mistake" as SES works around it.
 */
export const lockMembers = (owner: object): void => {
  for (const name of Reflect.ownKeys(owner)) {
    const member = Object.getOwnPropertyDescriptor(owner, name)
    if (member === undefined || !member.configurable) continue
    if (!("value" in member)) {
      Object.defineProperty(owner, name, { configurable: false })
      continue
    }
    const { enumerable = false, value } = member
    Object.defineProperty(owner, name, {
      enumerable,
      configurable: false,
      get: () => value,
      set(this: object, own: unknown) {
        if (this === owner) throw new TypeError(`Cannot assign to ${String(name)} of a built-in`)
        const mine = { value: own, writable: true, enumerable: true, configurable: true }
        Object.defineProperty(this, name, mine)
      },
    })
  }
  Object.preventExtensions(owner)
}
