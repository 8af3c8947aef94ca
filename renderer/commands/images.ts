import { assetLimit } from '../../shared/document/schema/asset.ts'
import { removeNodeImage } from '../../shared/editing/operations/remove-node-image.ts'
import { setNodeImage } from '../../shared/editing/operations/set-node-image.ts'
import { currentBlueprint, edit, useEditor } from '../store/editor.ts'
import { countImageWork } from '../store/images.ts'
import { notify } from '../store/notices.ts'
import { reply } from '../store/reply.ts'
import { select } from '../store/session.ts'
import { say } from '../store/settings.ts'
import { viewport } from '../store/viewport.ts'
import { report } from './errors.ts'
import { packImage } from './image-pack.ts'
import { selectedNow } from './selected.ts'
import type { Handler } from './types.ts'

/** What the file chooser offers. */
export const imageTypes = 'image/png,image/jpeg,image/webp,image/svg+xml'

const isPicture = (file: File): boolean => file.type.startsWith('image/') || /\.(png|jpe?g|webp|svg)$/i.test(file.name)

/** The first picture among files that were pasted or dropped. */
export const pictureIn = (files: FileList | undefined): File | null => [...(files ?? [])].find(isPicture) ?? null

/** Reads, scales and stores a picture and shows it on a node, as one undo step; says why when it cannot. */
export async function attachImage(node: string, file: Blob): Promise<void> {
  if (useEditor.getState().file?.readOnly) return
  const owner = currentBlueprint()?.id
  const packed = await countImageWork(() => packImage(file))
  // The blueprint may have been closed meanwhile.
  if (currentBlueprint()?.id !== owner) return
  if (!packed.ok) {
    notify('error', say('image.error'), say(packed.error.key, packed.error.params))
    return
  }
  const result = edit('undo.setImage', (document) => setNodeImage(document, { node, asset: packed.asset }))
  if (!result.ok && result.error.code === 'out-of-range') {
    // Base64 takes four letters for three bytes.
    const limit = Math.floor((assetLimit * 3) / 4 / (1024 * 1024))
    notify('error', say('image.error'), say('image.error.full', { limit }))
  } else report(result)
}

export function removeImage(node: string): void {
  report(edit('undo.removeImage', (document) => removeNodeImage(document, { node })))
}

/** Lets the user pick a picture for a node. */
export function pickImage(node: string): void {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = imageTypes
  input.dataset.picks = 'image'
  input.hidden = true
  const done = (): void => input.remove()
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    done()
    if (file) void attachImage(node, file)
  })
  input.addEventListener('cancel', done)
  document.body.append(input)
  input.click()
}

/** A picture from the clipboard goes onto the selected node. Returns whether there was one to take. */
export function pasteImage(event: ClipboardEvent | undefined): boolean {
  const file = pictureIn(event?.clipboardData?.files)
  // Spreadsheets put a picture beside their words: the words are what is meant.
  if (!file || event?.clipboardData?.getData('text/plain')) return false
  const nodes = selectedNow()?.nodes ?? []
  const [node] = nodes
  if (node && nodes.length === 1) void attachImage(node.id, file)
  else reply(say('image.noNode'))
  return true
}

/** Says why a file was not taken: on the start screen there is no status bar. */
const refuse = (why: string): void => (currentBlueprint() ? reply(why) : notify('error', say('image.error'), why))

/** Files dropped anywhere on the page: a picture on a node becomes its image, and nothing ever replaces the page itself. */
export function listenToDrops(): () => void {
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false
  const onDragOver = (event: DragEvent): void => {
    if (!hasFiles(event)) return
    event.preventDefault()
    const node = viewport().nodeAt?.(event.clientX, event.clientY) ?? null
    if (event.dataTransfer) event.dataTransfer.dropEffect = node === null ? 'none' : 'copy'
    if (node !== null) select({ type: 'node', id: node })
  }
  const onDrop = (event: DragEvent): void => {
    if (!hasFiles(event)) return
    event.preventDefault()
    const file = pictureIn(event.dataTransfer?.files)
    const node = viewport().nodeAt?.(event.clientX, event.clientY) ?? null
    if (!file) refuse(say('image.error.type'))
    else if (node === null) refuse(say('image.noTarget'))
    else void attachImage(node, file)
  }
  window.addEventListener('dragover', onDragOver)
  window.addEventListener('drop', onDrop)
  return () => {
    window.removeEventListener('dragover', onDragOver)
    window.removeEventListener('drop', onDrop)
  }
}

export const imageHandlers = {
  'insert.image': () => {
    const node = selectedNow()?.nodes[0]
    if (node) pickImage(node.id)
  },
} satisfies Record<string, Handler>
