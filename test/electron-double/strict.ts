/**
 * `members` as an object that throws on any member it does not have. What the double does not model must never pass unnoticed: a test that
 * reaches such a member says which one, instead of proving nothing.
 */
export function strict<T extends object>(name: string, members: T): T {
  const quiet = new Set<string | symbol>([
    'then',
    'toJSON',
    'asymmetricMatch',
    '$$typeof',
    'nodeType',
    'tagName',
    'constructor',
  ])
  return new Proxy(members, {
    get(target, key, receiver) {
      if (key in target) return Reflect.get(target, key, receiver)
      if (typeof key === 'symbol' || quiet.has(key)) return undefined
      throw new Error(`electron-double: ${name}.${key} is not modelled`)
    },
    set(_target, key) {
      throw new Error(`electron-double: setting ${name}.${String(key)} is not modelled`)
    },
  })
}

/** Throws when `options` has a key outside `known`; `name` says where. */
export function knownOnly(name: string, options: object, known: readonly string[]): void {
  for (const key of Object.keys(options)) {
    if (!known.includes(key)) throw new Error(`electron-double: option ${name}.${key} is not modelled`)
  }
}

/** An event source that knows its events: listening to any other throws. */
export class Emitter {
  readonly #name: string
  readonly #known: readonly string[]
  readonly #listeners = new Map<string, Set<(...args: never[]) => unknown>>()

  constructor(name: string, known: readonly string[]) {
    this.#name = name
    this.#known = known
  }

  on(event: string, listener: (...args: never[]) => unknown): this {
    if (!this.#known.includes(event)) throw new Error(`electron-double: event ${this.#name} '${event}' is not modelled`)
    const set = this.#listeners.get(event) ?? new Set()
    this.#listeners.set(event, set.add(listener))
    return this
  }

  once(event: string, listener: (...args: never[]) => unknown): this {
    const wrapped = (...args: never[]): void => {
      this.off(event, wrapped)
      listener(...args)
    }
    return this.on(event, wrapped)
  }

  off(event: string, listener: (...args: never[]) => unknown): this {
    this.#listeners.get(event)?.delete(listener)
    return this
  }

  /** Calls the listeners; returns whether one of them called `preventDefault` on the event (the first argument). */
  fire(event: string, extra: object = {}, ...args: unknown[]): boolean {
    let prevented = false
    const details = {
      ...extra,
      preventDefault: () => {
        prevented = true
      },
    }
    for (const listener of [...(this.#listeners.get(event) ?? [])])
      (listener as (...all: unknown[]) => unknown)(details, ...args)
    return prevented
  }
}
