import { z } from 'zod'

/** An image, stored once under the hash of its bytes. */
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
