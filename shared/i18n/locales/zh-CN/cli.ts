import type { cli as source } from '../en/cli.ts'

export const cli = {
} satisfies Record<keyof typeof source, string>
