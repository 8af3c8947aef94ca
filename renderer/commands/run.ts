import type { CommandId } from '../../shared/commands/catalogue.ts'
import { useQuestion } from '../store/questions.ts'
import { sessionState } from '../store/session.ts'
import { viewport } from '../store/viewport.ts'
import { alongHandlers } from './along.ts'
import { annotationHandlers } from './annotations.ts'
import { arrangeHandlers } from './arrange.ts'
import { editHandlers } from './edit.ts'
import { isEnabled } from './enablement.ts'
import { entryHandlers } from './entry.ts'
import { fileHandlers } from './file.ts'
import { findHandlers } from './find.ts'
import { findingHandlers } from './findings.ts'
import { imageHandlers } from './images.ts'
import { insertHandlers } from './insert.ts'
import { laneHandlers } from './lanes.ts'
import { momentHandlers } from './moment.ts'
import { recordHandlers } from './records.ts'
import { slotHandlers } from './slots.ts'
import type { CommandSource, Handler } from './types.ts'
import { viewHandlers } from './view.ts'

/** One handler for every command of the catalogue: a missing one is a type error. */
export const handlers: Record<CommandId, Handler> = {
  ...fileHandlers,
  ...editHandlers,
  ...insertHandlers,
  ...entryHandlers,
  ...momentHandlers,
  ...alongHandlers,
  ...arrangeHandlers,
  ...slotHandlers,
  ...laneHandlers,
  ...recordHandlers,
  ...viewHandlers,
  ...findHandlers,
  ...findingHandlers,
  ...annotationHandlers,
  ...imageHandlers,
}

/** Keys such as M and Delete work on the board, so after a click on a button or menu the board gets the focus back. */
function backToBoard(): void {
  const { labelEdit, dialog } = sessionState()
  if (!labelEdit && !dialog && !useQuestion.getState().question) viewport().focus()
}

/** Runs a command for a button or menu entry. A click gives the focus back to the board; who came by keyboard stays where they are. */
export async function runFromClick(
  id: CommandId,
  source: CommandSource,
  event: { readonly detail: number },
): Promise<void> {
  await runCommand(id, source)
  if (event.detail > 0) backToBoard()
}

/** Runs command `id` when it is enabled; menus, keys, palette and buttons all come through here. */
export async function runCommand(id: CommandId, source: CommandSource): Promise<void> {
  if (isEnabled(id)) await handlers[id](source)
}
