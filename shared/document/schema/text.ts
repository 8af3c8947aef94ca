import { z } from 'zod'

/** Languages a document can carry; the interface and the PDF speak the same ones. */
export const languages = ['zh-CN', 'en'] as const
export const languageSchema = z.enum(languages)
export type Language = z.infer<typeof languageSchema>

/** A sentence in one or more languages. A missing language falls back to the document's primary one (see document/text.ts). */
export const textSchema = z.record(z.string().min(1).max(35), z.string().max(20_000))
export type Text = z.infer<typeof textSchema>

/** Ids are opaque, unique among the document's records of one kind (stages, nodes, …), and never shown to users. */
export const idSchema = z.string().min(1).max(64)
export type Id = string
