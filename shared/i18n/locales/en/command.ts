export const command = {
} as const satisfies Record<string, string>
