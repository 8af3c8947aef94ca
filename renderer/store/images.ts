import { create } from 'zustand'
import type { Asset } from '../../shared/document/schema/asset.ts'
import { useEditor } from './editor.ts'

const urls = new Map<string, string>()
let owner: string | null = null

function forget(): void {
  for (const url of urls.values()) URL.revokeObjectURL(url)
  urls.clear()
}

/** Another blueprint, or none: its pictures are let go. */
function keepTo(document: string | null): void {
  if (document === owner) return
  owner = document
  forget()
}
useEditor.subscribe((state) => keepTo(state.history?.present.id ?? null))

function blobOf({ data, type }: Pick<Asset, 'data' | 'type'>): Blob {
  const letters = atob(data)
  const bytes = new Uint8Array(letters.length)
  for (let index = 0; index < letters.length; index++) bytes[index] = letters.charCodeAt(index)
  return new Blob([bytes], { type })
}

/**
 * An address under which the page can show an image of the open blueprint; the same one for the same image, so that the browser decodes it once.
 * It ends when the blueprint is closed.
 */
export function imageUrl(asset: Pick<Asset, 'id' | 'data' | 'type'>): string {
  keepTo(useEditor.getState().history?.present.id ?? null)
  const known = urls.get(asset.id)
  if (known !== undefined) return known
  const url = URL.createObjectURL(blobOf(asset))
  urls.set(asset.id, url)
  return url
}

/** How many pictures are being read, scaled and packed at present. */
export const useImageWork = create<{ readonly running: number }>(() => ({ running: 0 }))

/** Runs `work` and counts it while it lasts. */
export async function countImageWork<T>(work: () => Promise<T>): Promise<T> {
  useImageWork.setState(({ running }) => ({ running: running + 1 }))
  try {
    return await work()
  } finally {
    useImageWork.setState(({ running }) => ({ running: running - 1 }))
  }
}
