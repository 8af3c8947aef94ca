import type { Page } from '@playwright/test'

/** One running Onstage with a user's folder of its own. */
export type Shell = {
  readonly page: Page
  /** The user's folder on disk. */
  readonly folder: string
  /** Runs `act`, which makes the program ask for a file, and answers with a file of the user's folder. */
  readonly whileOpening: (name: string, act: () => Promise<void>) => Promise<void>
  /** Runs `act`, which makes the program ask for a place, and answers with a name in the user's folder. */
  readonly whileSaving: (name: string, act: () => Promise<void>) => Promise<void>
  /** Clicks the window's close button. */
  readonly closeWindow: () => Promise<void>
  readonly isWindowClosed: () => boolean
  /** Everything the page asked for outside the program. */
  readonly strayRequests: () => readonly string[]
  readonly stop: () => Promise<void>
}

export type StartOptions = {
  readonly folder: string
  readonly language: 'zh-CN' | 'en'
  /** Name of a file in the folder given on the command line. */
  readonly file?: string
}
