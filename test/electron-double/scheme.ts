/**
 * Chromium without Electron knows no custom schemes, so the double shows each as an https origin of a reserved top-level domain and
 * answers its requests from the registered handler. Product code sees only the custom scheme.
 */
export function toPage(url: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(url)
  if (!match || /^(https?|file|data|blob|about)$/.test(match[1] ?? '')) return url
  return `https://${match[2]}.${match[1]}.test${match[3] || '/'}`
}

/** The URL as Electron would report it. */
export function fromPage(url: string, schemes: readonly string[]): string {
  const match = /^https:\/\/(.+)\.([a-z0-9+-]+)\.test(\/.*)?$/i.exec(url)
  return match && schemes.includes(match[2] ?? '') ? `${match[2]}://${match[1]}${match[3] ?? '/'}` : url
}
