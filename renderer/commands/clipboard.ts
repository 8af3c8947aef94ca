import type { Blueprint } from '../../shared/document/schema/document.ts'
import { textIn } from '../../shared/document/text.ts'
import { type Fragment, fragmentSchema } from '../../shared/editing/fragment.ts'
import { uiLanguage } from '../store/settings.ts'

/** Starts the line of a copied text that carries the fragment itself; the lines before it are its labels for other programs. */
const marker = 'onstage-fragment:'
const longest = 20_000_000

/** The last fragment copied in this window, for shells that do not let a page read the clipboard; and its line there. */
let last: Fragment | null = null
let lastLine = ''

/** The marked line of a fragment. Images that would make it too long to be read back stay in this window. */
function lineOf(fragment: Fragment): string {
  const whole = marker + JSON.stringify(fragment)
  return whole.length < longest / 2 ? whole : marker + JSON.stringify({ ...fragment, assets: [] })
}

/** What goes to the clipboard: the labels, one a line, then the fragment as JSON on a marked line. */
export function fragmentText(fragment: Fragment, document: Blueprint): string {
  const labels = fragment.nodes.map(({ node }) => textIn(node.label, uiLanguage(), document.languages))
  return [...labels.filter((label) => label !== ''), lineOf(fragment)].join('\n')
}

/** The fragment inside a clipboard text; null when it carries none, or a broken one. */
export function readFragment(text: string): Fragment | null {
  const start = text.lastIndexOf(marker)
  if (start < 0 || text.length > longest) return null
  if (last && text.slice(start).trimEnd() === lastLine) return last
  try {
    const parsed = fragmentSchema.safeParse(JSON.parse(text.slice(start + marker.length)))
    return parsed.success && parsed.data.nodes.length > 0 ? parsed.data : null
  } catch {
    return null
  }
}

/** Puts a fragment on the clipboard: through the event of a copy key, else through the page's clipboard as far as the shell allows. */
export function writeClipboard(fragment: Fragment, document: Blueprint, event?: ClipboardEvent): void {
  const text = fragmentText(fragment, document)
  last = fragment
  lastLine = text.slice(text.lastIndexOf(marker))
  if (event?.clipboardData) {
    event.clipboardData.setData('text/plain', text)
    event.preventDefault()
  } else {
    void navigator.clipboard?.writeText(text).catch(() => undefined)
  }
}

/** The fragment on the clipboard; where the page may not read it, the last one copied here. null = nothing to paste. */
export async function readClipboard(event?: ClipboardEvent): Promise<Fragment | null> {
  if (event?.clipboardData) return readFragment(event.clipboardData.getData('text/plain'))
  try {
    return readFragment(await navigator.clipboard.readText())
  } catch {
    return last
  }
}
