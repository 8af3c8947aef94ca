import type { command as source } from '../en/command.ts'

export const command = {
} satisfies Record<keyof typeof source, string>
