import { create } from 'zustand'
import type { PasteText } from '../../shared/editing/paste/read-paste.ts'

/** A pasted text that can become more than one thing, until the user has said which. */
export const usePaste = create<{ readonly text: PasteText | null }>(() => ({ text: null }))

export const askHowToPaste = (text: PasteText): void => usePaste.setState({ text })
export const endPaste = (): void => usePaste.setState({ text: null })
