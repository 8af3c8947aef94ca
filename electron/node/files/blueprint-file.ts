import { basename } from 'node:path'
import { describeOpenError, type OpenError, placeOf, type Repair } from '../../../shared/document/open-error.ts'
import { type OpenedDocument, parseDocument, sizeLimit } from '../../../shared/document/parse.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { serializeDocument } from '../../../shared/document/serialize.ts'
import { asFailure, failure, HostFailure } from './failure.ts'
import type { FilePort } from './file-port.ts'

const megabyte = 1024 * 1024

/** Why bytes are not a blueprint, as a host error with its place and its sentence in both languages. */
export function asDocumentFailure(error: OpenError, file: string): HostFailure {
  const code = error.code === 'too-large' ? 'too-large' : 'invalid-document'
  const reason = { 'zh-CN': describeOpenError(error, 'zh-CN'), en: describeOpenError(error, 'en') }
  const words = { 'zh-CN': placeOf(error, 'zh-CN'), en: placeOf(error, 'en') }
  return new HostFailure({ code, file, place: words.en === words['zh-CN'] ? words.en : words, reason })
}

/** The document in `source`; throws HostFailure naming `file`. */
export function parseBlueprint(source: Uint8Array | string, file: string): OpenedDocument {
  const parsed = parseDocument(source)
  if (!parsed.ok) throw asDocumentFailure(parsed.error, file)
  return parsed.value
}

export type BlueprintFile = {
  readonly bytes: Uint8Array
  readonly text: string
  readonly document: Blueprint
  readonly repairs: readonly Repair[]
  /** Written by a newer major version: may be shown, must not be saved over. */
  readonly newer: boolean
}

/** Reads and parses a file; its size is looked at before any of it is read. Throws HostFailure. */
export async function readBlueprint(files: FilePort, path: string): Promise<BlueprintFile> {
  const name = basename(path)
  const bytes = await readCapped(files, path, name)
  const { document, repairs, readOnly } = parseBlueprint(bytes, name)
  return { bytes, text: new TextDecoder().decode(bytes), document, repairs, newer: readOnly }
}

async function readCapped(files: FilePort, path: string, name: string): Promise<Uint8Array> {
  try {
    const { kind, size } = await files.stat(path)
    if (kind === 'folder') throw failure('io', name, 'host.error.isFolder', {}, 'open')
    if (kind === 'other') throw failure('io', name, 'host.error.notAFile', {}, 'open')
    if (size > sizeLimit) {
      const params = { size: Math.ceil(size / megabyte), limit: sizeLimit / megabyte }
      throw failure('too-large', name, 'host.error.tooLarge', params, '$')
    }
    return await files.read(path)
  } catch (error) {
    throw asFailure(error, name, 'open')
  }
}

/**
 * The bytes that are saved for `text`: parsed, written in canonical form and parsed back, so that nothing reaches a disk that could not be
 * opened again. Throws HostFailure.
 */
export function canonicalBytes(text: string, file: string): Uint8Array {
  const { document, readOnly } = parseBlueprint(text, file)
  if (readOnly) throw failure('not-permitted', file, 'host.error.newerDocument', {}, '$.version')
  return documentBytes(document, file)
}

/** The canonical bytes of a document, checked by parsing them back. Throws HostFailure. */
export function documentBytes(document: Blueprint, file: string): Uint8Array {
  const written = new TextEncoder().encode(serializeDocument(document))
  parseBlueprint(written, file)
  return written
}
