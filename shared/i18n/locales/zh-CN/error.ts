import type { error as source } from '../en/error.ts'

export const error = {
} satisfies Record<keyof typeof source, string>
