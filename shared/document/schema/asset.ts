import { z } from 'zod'

/** Letters of base64 that all images of a document may have together: 48 MiB, so that a file stays below what is opened (64 MiB). */
export const assetLimit = 48 * 1024 * 1024

/**
 * An image, stored once under the hash of its bytes. Whoever makes an asset computes the hash (shared code has none) and hands in upright pixels
 * (no EXIF turn). The hash is a name, never a proof: reading a document checks that the bytes are a picture of the stated type and size.
 */
export const assetSchema = z.looseObject({
  /** Lower-case hex SHA-256 of the decoded bytes. */
  id: z.string().regex(/^[0-9a-f]{64}$/),
  type: z.enum(['image/png', 'image/jpeg']),
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
  /** Base64. */
  data: z.string(),
})
export type Asset = z.infer<typeof assetSchema>
