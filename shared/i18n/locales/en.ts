import { app } from './en/app.ts'
import { check } from './en/check.ts'
import { cli } from './en/cli.ts'
import { command } from './en/command.ts'
import { entry } from './en/entry.ts'
import { error } from './en/error.ts'
import { page } from './en/page.ts'
import { review } from './en/review.ts'
import { score } from './en/score.ts'
import { structure } from './en/structure.ts'
import { terms } from './en/terms.ts'

/** Every message in English; its keys are the key type. One file per area, so that each says where its words are used. */
export const en = {
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
}
