/** What the host needs from a file system; the real one is node-files.ts, tests put failures in between. Errors carry Node's codes (ENOENT …). */
export type FileStat = {
  readonly size: number
  /** Permission bits, 0o000…0o777. */
  readonly mode: number
  readonly modified: Date
  readonly kind: 'file' | 'folder' | 'other'
}

/** A new file being written. */
export type NewFile = {
  /** Writes all of `bytes`, also when the system takes them in several pieces. */
  readonly write: (bytes: Uint8Array) => Promise<void>
  readonly setMode: (mode: number) => Promise<void>
  readonly sync: () => Promise<void>
  readonly size: () => Promise<number>
  readonly close: () => Promise<void>
}

export type FilePort = {
  /** The path without symbolic links; ENOENT when it does not exist. */
  readonly realpath: (path: string) => Promise<string>
  /** Follows symbolic links. */
  readonly stat: (path: string) => Promise<FileStat>
  /** Whether `path` itself is a symbolic link (also one that leads nowhere). */
  readonly isLink: (path: string) => Promise<boolean>
  readonly read: (path: string) => Promise<Uint8Array>
  /** Names in a folder, unsorted. */
  readonly list: (path: string) => Promise<readonly string[]>
  /** Whether this user may write to the existing file or folder. */
  readonly canWrite: (path: string) => Promise<boolean>
  /** Creates a file that must not exist yet, readable by this user alone. */
  readonly create: (path: string) => Promise<NewFile>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly remove: (path: string) => Promise<void>
  readonly makeFolder: (path: string) => Promise<void>
  /** Makes a rename in the folder survive a power cut; does nothing where the system cannot (Windows). */
  readonly syncFolder: (path: string) => Promise<void>
  readonly wait: (milliseconds: number) => Promise<void>
}
