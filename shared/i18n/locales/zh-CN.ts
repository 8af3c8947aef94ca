import type { Key } from '../key.ts'
import { app } from './zh-CN/app.ts'
import { check } from './zh-CN/check.ts'
import { cli } from './zh-CN/cli.ts'
import { command } from './zh-CN/command.ts'
import { entry } from './zh-CN/entry.ts'
import { error } from './zh-CN/error.ts'
import { page } from './zh-CN/page.ts'
import { review } from './zh-CN/review.ts'
import { score } from './zh-CN/score.ts'
import { structure } from './zh-CN/structure.ts'
import { terms } from './zh-CN/terms.ts'

/** Every message in Simplified Chinese. One file per area, so that each says where its words are used. */
export const zhCN = {
  ...app,
  ...check,
  ...cli,
  ...command,
  ...entry,
  ...error,
  ...page,
  ...review,
  ...score,
  ...structure,
  ...terms,
} satisfies Record<Key, string>
