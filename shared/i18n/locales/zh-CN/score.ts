import type { score as source } from '../en/score.ts'

export const score = {
} satisfies Record<keyof typeof source, string>
