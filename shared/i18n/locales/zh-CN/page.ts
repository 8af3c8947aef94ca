import type { page as source } from '../en/page.ts'

export const page = {
} satisfies Record<keyof typeof source, string>
