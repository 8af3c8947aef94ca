export const page = {
} as const satisfies Record<string, string>
