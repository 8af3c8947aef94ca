export const score = {
} as const satisfies Record<string, string>
