import type { Blueprint } from '../../shared/document/schema/document.ts'
import { copyFragment, type Fragment, fragmentSchema } from '../../shared/editing/fragment.ts'
import { htmlTable, markIn, plainText, tableOf } from '../../shared/editing/paste/copy-text.ts'
import { currentBlueprint } from '../store/editor.ts'
import { uiLanguage } from '../store/settings.ts'
import { viewport } from '../store/viewport.ts'

/** The kind of clipboard data other windows of this program read; programs that read HTML get the same in an attribute. */
const fragmentType = 'application/x-onstage-fragment'
/** Letters of a mark that another program may still have to carry about in its HTML. */
const longestMark = 4_000_000
/** Beyond so many nodes a picture is made only when asked for. */
const mostPictured = 200

/** The last fragment copied in this window, for shells that do not let a page read the clipboard; and its mark. */
let last: { readonly fragment: Fragment; readonly mark: string } | null = null

/** Letters and digits for any text, so that HTML carries it unchanged. */
function encode(text: string): string {
  const bytes = new TextEncoder().encode(text)
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8_192) binary += String.fromCharCode(...bytes.subarray(at, at + 8_192))
  return btoa(binary)
}

const decode = (mark: string): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(atob(mark), (sign) => sign.charCodeAt(0)))

/** The fragment in letters and digits. Images that would make it too long stay in this window. */
function markOf(fragment: Fragment): string {
  const whole = encode(JSON.stringify(fragment))
  return whole.length <= longestMark ? whole : encode(JSON.stringify({ ...fragment, assets: [] }))
}

/** The fragment a mark stands for; null for anything else, however it was made. */
export function readMark(mark: string): Fragment | null {
  if (mark === '' || mark.length > 2 * longestMark) return null
  if (last?.mark === mark) return last.fragment
  try {
    const parsed = fragmentSchema.safeParse(JSON.parse(decode(mark)))
    return parsed.success && parsed.data.nodes.length > 0 ? parsed.data : null
  } catch {
    return null
  }
}

/** What goes to the clipboard for each kind of reader. */
export type Copied = { readonly mark: string; readonly plain: string; readonly html: string }

/** Nodes as words, as a table with the fragment in it, and as the fragment alone. */
export function copiedOf(document: Blueprint, ids: readonly string[]): Copied {
  const fragment = copyFragment(document, ids, currentBlueprint() ?? document)
  const mark = markOf(fragment)
  last = { fragment, mark }
  const chosen = new Set(ids)
  const language = uiLanguage()
  return {
    mark,
    plain: plainText(document, chosen, language),
    html: htmlTable(tableOf(document, chosen, language), mark),
  }
}

const blob = (text: string, type: string): Blob => new Blob([text], { type })

/** Puts all kinds at once on the clipboard, with a picture where there is one. Where the shell refuses, what is there stays. */
async function writeAll({ plain, html }: Copied, picture: Blob | null): Promise<void> {
  if (!('clipboard' in navigator) || typeof ClipboardItem === 'undefined') return
  const kinds = {
    'text/plain': blob(plain, 'text/plain'),
    'text/html': blob(html, 'text/html'),
    ...(picture ? { 'image/png': picture } : {}),
  }
  await navigator.clipboard.write([new ClipboardItem(kinds)]).catch(() => undefined)
}

/** Adds the picture to what has just been copied; it takes a moment to draw. */
async function addPicture(copied: Copied, ids: readonly string[]): Promise<void> {
  const picture =
    ids.length <= mostPictured
      ? await viewport()
          .picture?.(ids)
          .catch(() => null)
      : null
  if (picture && document.hasFocus() && last?.mark === copied.mark) await writeAll(copied, picture)
}

/**
 * Puts nodes on the clipboard: fragment, words and table through the event of a copy key, which needs no permission; then, where the shell allows, a picture
 * as well. Without an event everything goes the second way.
 */
export function writeClipboard(document: Blueprint, ids: readonly string[], event?: ClipboardEvent): void {
  const copied = copiedOf(document, ids)
  if (event?.clipboardData) {
    event.clipboardData.setData(fragmentType, copied.mark)
    event.clipboardData.setData('text/html', copied.html)
    event.clipboardData.setData('text/plain', copied.plain)
    event.preventDefault()
  } else void writeAll(copied, null)
  void addPicture(copied, ids)
}

/** Puts only the picture of nodes on the clipboard. Returns whether that was possible. */
export async function writePicture(ids: readonly string[]): Promise<boolean> {
  const picture = await viewport()
    .picture?.(ids)
    .catch(() => null)
  if (!picture || !('clipboard' in navigator) || typeof ClipboardItem === 'undefined') return false
  return navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]).then(
    () => true,
    () => false,
  )
}

/** What the clipboard holds: nodes of this program, or text. HTML is looked through for the mark as text and for nothing else. */
export type Clipping = { readonly fragment: Fragment | null; readonly text: string }

async function readAll(): Promise<Clipping> {
  const [item] = await navigator.clipboard.read()
  const read = async (type: string): Promise<string> =>
    item?.types.includes(type) ? (await item.getType(type)).text() : ''
  return { fragment: readMark(markIn(await read('text/html')) ?? ''), text: await read('text/plain') }
}

/** What a paste brings. */
export function clippingOf(data: DataTransfer): Clipping {
  const mark = data.getData(fragmentType) || markIn(data.getData('text/html')) || ''
  return { fragment: readMark(mark), text: data.getData('text/plain') }
}

/** What is on the clipboard, without a paste key; where the page may not read it, the nodes last copied here. */
export async function readClipboard(): Promise<Clipping> {
  try {
    return await readAll()
  } catch {
    return { fragment: last?.fragment ?? null, text: '' }
  }
}
