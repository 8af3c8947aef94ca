import { z } from 'zod'
import { type Language, languageSchema } from '../document/schema/text.ts'
import { documentViewSchema } from '../document/schema/view.ts'

/**
 * The host contract: everything the renderer may ask of the process that owns files. The renderer never names a path: it holds opaque ids that
 * a dialog, a file association or argv granted. Both sides parse what they receive with these schemas.
 */

/** Closed list of host errors; `place` and `reason` make the sentence "file: place: reason". */
export const hostErrorCodes = [
  'invalid-input', // arguments do not fit the schema
  'unknown-document', // the id was never granted, or was closed
  'not-found', // the file is gone
  'not-permitted', // the OS refuses to read or write
  'too-large', // over the size cap
  'invalid-document', // the bytes are not a blueprint (see document/open-error)
  'changed-on-disk', // somebody else changed the file since it was loaded
  'no-space', // the disk is full
  'io', // any other failure of the file system
  'cancelled', // the user ended a long run
  'not-supported', // this shell lacks the capability
  'internal',
] as const
const inBothSchema = z.object({ 'zh-CN': z.string(), en: z.string() })

export const hostErrorSchema = z.object({
  code: z.enum(hostErrorCodes),
  /** File name (never a path). */
  file: z.string(),
  /** Place inside the file: a JSON path, which is the same in every language, or words; '' when it is the whole file. */
  place: z.union([z.string(), inBothSchema]),
  reason: inBothSchema,
})
export type HostError = z.infer<typeof hostErrorSchema>

/** The place an error names, in `language`. */
export const errorPlace = ({ place }: HostError, language: Language): string =>
  typeof place === 'string' ? place : place[language]
export type HostErrorCode = HostError['code']

export const documentIdSchema = z.string().min(8).max(64)
export const entryIdSchema = z.string().min(1).max(64)

/** A granted document with its text, ready for parseDocument. */
export const openedSchema = z.object({
  documentId: documentIdSchema,
  name: z.string(),
  readOnly: z.boolean(),
  text: z.string(),
})
export type Opened = z.infer<typeof openedSchema>

export const recentSchema = z.object({
  entry: entryIdSchema,
  name: z.string(),
  folder: z.string(),
  opened: z.string(),
  missing: z.boolean(),
})
export type RecentFile = z.infer<typeof recentSchema>

export const settingsSchema = z.object({
  language: languageSchema,
  theme: z.enum(['light', 'dark', 'auto']),
  author: z.string().max(500),
  /** Whether hints lead through the first steps of a blueprint. */
  hints: z.boolean(),
  /** Last used export options, so that the second export is one click. */
  export: z.object({
    languages: z.enum(['zh-CN', 'en', 'both']),
    parts: z.array(z.string()),
    paper: z.enum(['A4', 'A3', 'Letter']),
    poster: z.string(),
  }),
})
export type Settings = z.infer<typeof settingsSchema>

export const exportFormats = ['pdf', 'svg'] as const
export const exportOptionsSchema = z.object({
  format: z.enum(exportFormats),
  languages: z.enum(['zh-CN', 'en', 'both']),
  parts: z.array(z.string()).min(1),
  paper: z.enum(['A4', 'A3', 'Letter']),
  /** A4…A0, Letter, Tabloid, or WIDTHxHEIGHTmm. */
  poster: z.string(),
  /** Which lanes the board on the poster has; the document's own when left out. */
  view: documentViewSchema.optional(),
})
export type ExportOptions = z.infer<typeof exportOptionsSchema>

/** One entry of a folder in the in-page file chooser (shells without native dialogs). */
export const folderEntrySchema = z.object({
  entry: entryIdSchema,
  name: z.string(),
  kind: z.enum(['folder', 'blueprint', 'other']),
  modified: z.string(),
})
export const folderSchema = z.object({
  entry: entryIdSchema,
  /** Display names from the root down, each with its entry id. */
  trail: z.array(z.object({ entry: entryIdSchema, name: z.string() })),
  entries: z.array(folderEntrySchema),
})
export type Folder = z.infer<typeof folderSchema>

/** method → input and output schema. Every method may fail with any HostError. */
export const contract = {
  /** What this shell is and can do. */
  'app.info': {
    input: z.object({}),
    output: z.object({
      version: z.string(),
      shell: z.enum(['electron', 'loopback', 'memory']),
      platform: z.string(),
      capabilities: z.object({
        /** The OS shows open and save dialogs; else the page answers `dialog.requested`. */
        nativeDialogs: z.boolean(),
        /** The OS shows the menu bar; else the page does. */
        nativeMenu: z.boolean(),
      }),
    }),
  },
  'settings.get': { input: z.object({}), output: settingsSchema },
  'settings.set': { input: settingsSchema.partial(), output: settingsSchema },
  'recent.list': { input: z.object({}), output: z.array(recentSchema) },
  'recent.remove': { input: z.object({ entry: entryIdSchema }), output: z.array(recentSchema) },
  /** Lets the user pick a file; null = the user cancelled. */
  'document.open': { input: z.object({}), output: openedSchema.nullable() },
  'document.openRecent': { input: z.object({ entry: entryIdSchema }), output: openedSchema },
  /** The document given by argv or file association, once; null = none. */
  'document.initial': { input: z.object({}), output: openedSchema.nullable() },
  /** Compare-before-write: fails with changed-on-disk unless `overwrite`. */
  'document.save': {
    input: z.object({ documentId: documentIdSchema, text: z.string(), overwrite: z.boolean() }),
    output: z.object({ name: z.string() }),
  },
  /** Lets the user pick a place; null = the user cancelled. */
  'document.saveAs': {
    input: z.object({ documentId: documentIdSchema.nullable(), text: z.string(), suggestedName: z.string().max(200) }),
    output: z.object({ documentId: documentIdSchema, name: z.string() }).nullable(),
  },
  'document.close': { input: z.object({ documentId: documentIdSchema }), output: z.object({}) },
  /** Lets the user pick a place, then parses `text` again, lays out, draws and writes atomically. null = the user cancelled the dialog. */
  'export.run': {
    input: z.object({
      text: z.string(),
      suggestedName: z.string().max(200),
      options: exportOptionsSchema,
      job: z.string().min(1).max(64),
    }),
    output: z.object({ name: z.string(), pages: z.number(), bytes: z.number() }).nullable(),
  },
  'export.cancel': { input: z.object({ job: z.string() }), output: z.object({}) },
  /** In-page chooser: `entry` null = the start folder. */
  'folder.list': { input: z.object({ entry: entryIdSchema.nullable() }), output: folderSchema },
  /** The page's answer to `dialog.requested`; entry null = cancelled; `name` for a save dialog. */
  'dialog.answer': {
    input: z.object({ request: z.string(), entry: entryIdSchema.nullable(), name: z.string().max(250).optional() }),
    output: z.object({}),
  },
  /** Tells the shell about unsaved changes and the title, so that closing the window can ask first. */
  'window.state': { input: z.object({ title: z.string().max(500), unsaved: z.boolean() }), output: z.object({}) },
  /** The page has asked the user and the window may close. */
  'window.close': { input: z.object({}), output: z.object({}) },
} as const
export type Method = keyof typeof contract
export type Input<M extends Method> = z.input<(typeof contract)[M]['input']>
export type Output<M extends Method> = z.output<(typeof contract)[M]['output']>

/** Events from the host to the page. */
export const events = {
  'export.progress': z.object({ job: z.string(), done: z.number(), total: z.number(), label: z.string() }),
  /** Only where capabilities.nativeDialogs is false. */
  'dialog.requested': z.object({
    request: z.string(),
    kind: z.enum(['open', 'save']),
    suggestedName: z.string(),
    extension: z.enum(['blueprint', 'pdf', 'svg']),
  }),
  /** A native menu entry was chosen. */
  'command.run': z.object({ command: z.string() }),
  /** The user wants to close the window and there are unsaved changes. */
  'window.closing': z.object({}),
  /** A second launch or a file association wants this file opened. */
  'document.requested': openedSchema,
} as const
export type EventName = keyof typeof events
export type EventPayload<E extends EventName> = z.output<(typeof events)[E]>

export type CallResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: HostError }

/** The host as the renderer sees it in every shell. */
export type Host = {
  readonly call: <M extends Method>(method: M, input: Input<M>) => Promise<CallResult<Output<M>>>
  /** Returns the function that ends the subscription. */
  readonly on: <E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void) => () => void
}
