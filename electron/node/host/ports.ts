import type { Language } from '../../../shared/document/schema/text.ts'
import type { EventName, EventPayload, ExportOptions, Folder, Output } from '../../../shared/host/contract.ts'
import type { FilePort } from '../files/file-port.ts'
import type { SettingsPort } from '../settings/settings-port.ts'

export type Extension = 'blueprint' | 'pdf' | 'svg'

/** Asks the user for a path; null = the user cancelled. */
export type DialogPort = {
  readonly open: () => Promise<string | null>
  /** The answer may lack the extension; whoever answers has asked before an existing file is replaced. */
  readonly save: (request: { readonly suggestedName: string; readonly extension: Extension }) => Promise<string | null>
}

/** The in-page file chooser of shells without native dialogs. */
export type ChooserPort = {
  readonly list: (entry: string | null) => Promise<Folder>
  readonly answer: (answer: {
    readonly request: string
    readonly entry: string | null
    readonly name?: string | undefined
  }) => Promise<void>
}

export type WindowPort = {
  readonly setState: (state: { readonly title: string; readonly unsaved: boolean }) => void
  readonly close: () => void
}

export type ExportRequest = {
  /** The document as it arrived; it is parsed again by whoever draws it, because it crossed a boundary. */
  readonly source: Uint8Array | string
  /** File name for errors and for the attachment. */
  readonly sourceName: string
  readonly options: ExportOptions
  /** Its day is printed on the pages. */
  readonly now: Date
  readonly signal?: AbortSignal
  readonly progress?: (done: number, total: number, label: string) => void
}
export type Exported = { readonly bytes: Uint8Array; readonly pages: number }
/** Draws the pages; throws HostFailure. */
export type ExportPort = (request: ExportRequest) => Promise<Exported>

/** Tells every page an event. */
export type Emit = <E extends EventName>(event: E, payload: EventPayload<E>) => void

/** What the host needs from the shell around it. */
export type HostPorts = {
  readonly files: FilePort
  readonly dialogs: DialogPort
  /** Missing where the system's own dialogs are used. */
  readonly chooser?: ChooserPort
  readonly settings: SettingsPort
  readonly window: WindowPort
  readonly exportDocument: ExportPort
  readonly emit: Emit
  readonly now: () => Date
  /** Unguessable, never the same twice. */
  readonly newId: () => string
  readonly info: Output<'app.info'>
  /** Language of the interface until the user chooses one. */
  readonly language: Language
  /** The file given on the command line or by a file association. */
  readonly initialPath?: string
}
