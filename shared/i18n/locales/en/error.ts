export const error = {
} as const satisfies Record<string, string>
