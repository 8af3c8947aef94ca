import { timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

export type Refusal = { readonly status: 400 | 403 | 405 | 413 | 415 | 404; readonly message: string }

const refuse = (status: Refusal['status'], message: string): Refusal => ({ status, message })

/** Compares secrets without telling by its duration how much of them was right. */
export function isSameSecret(given: string, secret: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(secret)
  return a.length === b.length && timingSafeEqual(a, b)
}

/** The value of the cookie `name`, '' when it was not sent. */
export function cookieOf(headers: IncomingHttpHeaders, name: string): string {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim()
  }
  return ''
}

/**
 * Why a request is refused before anything of it is looked at; null when it comes from our own page, or from the address bar. `authority` is
 * 127.0.0.1:PORT. The Host header must be exactly that, which defeats names that resolve to this machine (DNS rebinding); Origin and
 * Sec-Fetch-Site, where the browser sends them, must say that our own page is asking.
 */
export function checkOrigin(method: string, headers: IncomingHttpHeaders, authority: string): Refusal | null {
  if (headers.host !== authority) return refuse(403, 'wrong host')
  const origin = headers.origin
  if (origin !== undefined && origin !== `http://${authority}`) return refuse(403, 'wrong origin')
  const site = headers['sec-fetch-site']
  if (method === 'POST') {
    if (origin === undefined) return refuse(403, 'origin missing')
    if (site !== undefined && site !== 'same-origin') return refuse(403, 'wrong site')
    return null
  }
  if (method !== 'GET' && method !== 'HEAD') return refuse(405, 'method not allowed')
  // "none" is the address bar, a bookmark or the browser we start.
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return refuse(403, 'wrong site')
  return null
}
