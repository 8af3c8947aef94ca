import { create } from 'zustand'

/** What the canvas shows beside the board: the legend of connections; the chain through the selected node; `alt` = the Alt key is held. */
type Shown = { readonly legend: boolean; readonly trace: boolean; readonly alt: boolean }

export const useShown = create<Shown>(() => ({ legend: false, trace: false, alt: false }))
export const setShown = (change: Partial<Shown>): void => useShown.setState(change)
