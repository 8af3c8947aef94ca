import type { UiLanguage } from '../../shared/i18n/t.ts'

/** Where a command writes and what it knows of its surroundings. */
export type Io = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Language of messages and errors; documents have their own. */
  readonly language: UiLanguage
  readonly version: string
  /** Built renderer, for `serve`. */
  readonly renderer: string
}

/** Exit codes of the command line. */
export const exitCodes = { ok: 0, invalid: 1, usage: 2, io: 3 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** Wrong arguments: the message is printed with a hint at --help. */
export class UsageError extends Error {}

/** The language that the environment asks for. */
export function languageOf(env: NodeJS.ProcessEnv): UiLanguage {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^zh/i.test(locale) ? 'zh-CN' : 'en'
}
