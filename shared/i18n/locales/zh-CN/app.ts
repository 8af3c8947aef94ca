import type { app as source } from '../en/app.ts'

export const app = {
} satisfies Record<keyof typeof source, string>
