import type { Migration } from './run.ts'

/** Every released migration, oldest first. Empty: version 1.0 is the first format. */
export const migrations: readonly Migration[] = []
