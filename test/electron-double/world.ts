/**
 * Scripts that give a real Chromium page what Electron gives it: a preload script in an isolated world, `contextBridge` and `ipcRenderer`.
 * The two worlds share the DOM and nothing else, so calls cross as DOM events with a JSON string, which is synchronous like the real bridge.
 */
const channel = 'electron-double'
/** The binding through which the isolated world reaches the test process; it does not exist in the page's own world. */
export const bindingName = '__electronDoubleIpc'
export const preloadWorld = 'electron-double-preload'

/** Runs in the page's own world before its scripts: builds what the preload script exposes. */
export const mainWorldScript = `(() => {
  const callbacks = new Map(), promises = new Map(); let count = 0
  const call = (path, args) => {
    let reply
    const take = (event) => { reply = event.detail }
    window.addEventListener('${channel}-reply', take)
    window.dispatchEvent(new CustomEvent('${channel}-call', { detail: JSON.stringify({ path, args: args.map(encode) }) }))
    window.removeEventListener('${channel}-reply', take)
    return decode(JSON.parse(reply))
  }
  const encode = (value) => {
    if (typeof value !== 'function') return { value }
    const id = ++count; callbacks.set(id, value); return { callback: id }
  }
  const decode = (result) => {
    if (result.error !== undefined) throw new Error(result.error)
    if (result.promise) return new Promise((resolve, reject) => promises.set(result.promise, { resolve, reject }))
    if (result.function) return (...args) => call(result.function, args)
    return result.value
  }
  window.addEventListener('${channel}-main', (event) => {
    const message = JSON.parse(event.detail)
    if (message.expose) {
      const api = {}
      for (const [name, kind] of Object.entries(message.members)) api[name] = kind === 'function' ? (...args) => call([message.expose, name], args) : kind.value
      Object.defineProperty(window, message.expose, { value: Object.freeze(api), writable: false, configurable: false })
    } else if (message.callback) callbacks.get(message.callback)(...message.args)
    else if (message.settle) { const held = promises.get(message.settle); promises.delete(message.settle); message.error === undefined ? held.resolve(message.value) : held.reject(new Error(message.error)) }
  })
})()`

/** Runs in the isolated world: the 'electron' module a sandboxed preload may require, then the preload script itself. */
export const preloadScript = (source: string): string => `(() => {
  const exposed = new Map(), returned = new Map(), waiting = new Map(), listeners = new Map(); let count = 0
  const toMain = (message) => window.dispatchEvent(new CustomEvent('${channel}-main', { detail: JSON.stringify(message) }))
  const strict = (name, members) => new Proxy(members, { get(target, key) { if (key in target || typeof key === 'symbol') return target[key]; throw new Error('electron-double: ' + name + '.' + key + ' is not modelled') } })
  const answer = (value) => {
    if (value instanceof Promise) {
      const id = ++count
      value.then((result) => toMain({ settle: id, value: result }), (error) => toMain({ settle: id, error: String(error && error.message || error) }))
      return { promise: id }
    }
    if (typeof value === 'function') { const id = ++count; returned.set(id, value); return { function: id } }
    return { value }
  }
  window.addEventListener('${channel}-call', (event) => {
    const { path, args } = JSON.parse(event.detail)
    const run = typeof path === 'number' ? returned.get(path) : exposed.get(path[0])[path[1]]
    const real = args.map((arg) => arg.callback ? (...rest) => toMain({ callback: arg.callback, args: rest }) : arg.value)
    let result
    try { result = answer(run(...real)) } catch (error) { result = { error: String(error.message) } }
    window.dispatchEvent(new CustomEvent('${channel}-reply', { detail: JSON.stringify(result) }))
  })
  globalThis.__electronDoubleReceive = (message) => {
    if (message.reply) { const held = waiting.get(message.reply); waiting.delete(message.reply); message.error === undefined ? held.resolve(message.value) : held.reject(new Error(message.error)) }
    else for (const listener of [...(listeners.get(message.channel) || [])]) listener({}, ...message.args)
  }
  const contextBridge = strict('contextBridge', { exposeInMainWorld(name, api) {
    exposed.set(name, api)
    toMain({ expose: name, members: Object.fromEntries(Object.entries(api).map(([key, value]) => [key, typeof value === 'function' ? 'function' : { value }])) })
  } })
  const ipcRenderer = strict('ipcRenderer', {
    invoke: (name, ...args) => new Promise((resolve, reject) => { const id = ++count; waiting.set(id, { resolve, reject }); ${bindingName}(JSON.stringify({ id, channel: name, args })) }),
    on(name, listener) { (listeners.get(name) || listeners.set(name, new Set()).get(name)).add(listener); return ipcRenderer },
    off(name, listener) { listeners.get(name)?.delete(listener); return ipcRenderer },
  })
  const require = (name) => { if (name === 'electron') return strict('electron', { contextBridge, ipcRenderer }); throw new Error('electron-double: a sandboxed preload cannot require ' + name) }
  const module = { exports: {} }
  ;((require, module, exports) => {
${source}
  })(require, module, module.exports)
})()`
