import { allWords } from '../../shared/i18n/t.ts'
import { useEditor } from '../store/editor.ts'
import { useSettings } from '../store/settings.ts'
import { fetchGlyphs, needGlyphs, startGlyphs } from '../ui/fonts/glyphs.ts'

const walked = new WeakSet<object>()

/** Every text in a value; parts that were walked before, as those an edit leaves alone, are passed by. */
function walk(value: unknown): void {
  if (typeof value === 'string') needGlyphs(value)
  if (typeof value !== 'object' || value === null || walked.has(value)) return
  walked.add(value)
  for (const part of Object.values(value)) walk(part)
}

/** Text that comes into the page from anywhere else: names of files, messages, what is typed and not yet kept. */
function followPage(): void {
  const observer = new MutationObserver((records) => {
    for (const { target, type, addedNodes } of records) {
      if (type === 'characterData') needGlyphs(target.textContent ?? '')
      for (const node of addedNodes) needGlyphs(node.textContent ?? '')
    }
  })
  observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true })
  document.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) needGlyphs(target.value)
  })
}

/** Keeps the typeface known for everything the page shows; for as long as the page lives. */
export function followGlyphs(): void {
  startGlyphs()
  followPage()
  let spoken = ''
  useSettings.subscribe(({ settings: { language } }) => {
    if (language === spoken) return
    spoken = language
    fetchGlyphs(allWords(language))
  })
  useEditor.subscribe(({ history }, before) => {
    if (history?.present !== before.history?.present) walk(history?.present)
  })
}
