import { beforeEach, describe, expect, it } from 'vitest'
import { runCommand } from '../../../renderer/commands/run.ts'
import { isSecondThought, noteCommandKey, takeBack } from '../../../renderer/commands/second-thought.ts'
import { currentBlueprint, useEditor } from '../../../renderer/store/editor.ts'
import { sessionState } from '../../../renderer/store/session.ts'
import type { CommandId } from '../../../shared/commands/catalogue.ts'
import { openStage, template } from './stage.ts'

const press = (key: string, timeStamp: number, more: object = {}): KeyboardEvent =>
  ({ key, timeStamp, ctrlKey: false, metaKey: false, altKey: false, ...more }) as KeyboardEvent

async function command(key: string, at: number, id: CommandId): Promise<void> {
  noteCommandKey(press(key, at))
  await runCommand(id, 'key')
}

const card = { type: 'node', id: 'tx-c1' } as const
let document = template('taxi')

beforeEach(() => {
  document = template('taxi')
  openStage(document, [card])
  noteCommandKey(press('Enter', 0))
})

describe('a letter that turns out to begin a word', () => {
  it('is taken back with its command, as if it had never run', async () => {
    await command('W', 1_000, 'mark.wait')
    expect(currentBlueprint()).not.toBe(document)
    expect(isSecondThought(press('a', 1_120))).toBe(true)
    expect(takeBack()).toMatchObject({ item: card, letters: 'W' })
    expect(currentBlueprint()).toBe(document)
    expect(useEditor.getState().history?.past).toEqual([])
    expect(sessionState().selection).toEqual([card])
  })

  it('is taken back with those before it, and with the view they turned to', async () => {
    await command('F', 1_000, 'mark.fail')
    await command('w', 1_100, 'mark.wait')
    await command('V', 1_200, 'view.pivot')
    expect(sessionState().pivot).toBe('levers')
    expect(takeBack()).toMatchObject({ letters: 'FwV' })
    expect(currentBlueprint()).toBe(document)
    expect(sessionState().pivot).toBe('lanes')
  })

  it('is taken back from wherever it has led', async () => {
    await command('N', 1_000, 'moment.next')
    expect(sessionState().selection).not.toEqual([card])
    expect(takeBack()?.item).toEqual(card)
    expect(sessionState().selection).toEqual([card])
    await command('R', 5_000, 'moment.rate')
    expect(sessionState().fieldFocus).not.toBeNull()
    takeBack()
    expect(sessionState()).toMatchObject({ selection: [card], fieldFocus: null })
    expect(currentBlueprint()).toBe(document)
  })

  it('stays a command when the next one comes later, and is taken back once', async () => {
    await command('W', 1_000, 'mark.wait')
    expect(isSecondThought(press('a', 1_700))).toBe(false)
    expect(isSecondThought(press('a', 1_300), 200)).toBe(false)
    expect(takeBack()).not.toBeNull()
    expect(takeBack()).toBeNull()
    expect(isSecondThought(press('a', 1_010))).toBe(false)
  })

  it('is only a letter on one thing with a label', async () => {
    openStage(document, [card, { type: 'node', id: 'tx-c2' }])
    await command('W', 1_000, 'mark.wait')
    expect(takeBack()).toBeNull()
    openStage(document, [card])
    noteCommandKey(press('s', 2_000, { ctrlKey: true }))
    expect(isSecondThought(press('a', 2_010))).toBe(false)
  })
})
