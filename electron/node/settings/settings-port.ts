/** Where a shell keeps small facts about its user, by key; values are plain JSON. */
export type SettingsPort = {
  /** undefined = never set. */
  readonly get: (key: string) => unknown
  readonly set: (key: string, value: unknown) => Promise<void>
}
