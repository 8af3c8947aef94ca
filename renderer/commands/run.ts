import type { CommandId } from '../../shared/commands/catalogue.ts'
import { arrangeHandlers } from './arrange.ts'
import { editHandlers } from './edit.ts'
import { isEnabled } from './enablement.ts'
import { fileHandlers } from './file.ts'
import { insertHandlers } from './insert.ts'
import { momentHandlers } from './moment.ts'
import type { CommandSource, Handler } from './types.ts'
import { viewHandlers } from './view.ts'

/** One handler for every command of the catalogue: a missing one is a type error. */
export const handlers: Record<CommandId, Handler> = {
  ...fileHandlers,
  ...editHandlers,
  ...insertHandlers,
  ...momentHandlers,
  ...arrangeHandlers,
  ...viewHandlers,
}

/** Runs command `id` when it is enabled; menus, keys, palette and buttons all come through here. */
export async function runCommand(id: CommandId, source: CommandSource): Promise<void> {
  if (isEnabled(id)) await handlers[id](source)
}
