import { describe, expect, it } from 'vitest'
import { renameItem } from '../../../renderer/commands/rename.ts'
import { runCommand } from '../../../renderer/commands/run.ts'
import { currentBlueprint, undoEdit, useEditor } from '../../../renderer/store/editor.ts'
import { openStage, template } from './stage.ts'

const stages = () => currentBlueprint()?.stages.map(({ label }) => label) ?? []

describe('renaming', () => {
  it('takes away the number a new stage or lane has in the other language, in the same step', async () => {
    const document = template('taxi')
    openStage(document)
    await runCommand('insert.stage', 'key')
    const added = currentBlueprint()?.stages.find(({ id }) => document.stages.every((one) => one.id !== id))
    expect(added?.label).toEqual({ 'zh-CN': '阶段 6', en: 'Stage 6' })
    const steps = useEditor.getState().history?.past.length ?? 0
    renameItem({ type: 'stage', id: added?.id ?? '' }, 'zh-CN', '排队')
    expect(stages().find((label) => label['zh-CN'] === '排队')).toEqual({ 'zh-CN': '排队' })
    expect(useEditor.getState().history?.past.length).toBe(steps + 1)
    undoEdit()
    expect(stages()).toContainEqual({ 'zh-CN': '阶段 6', en: 'Stage 6' })
  })
  it('leaves a translation alone, and takes the same words for no step', () => {
    const document = template('taxi')
    openStage(document)
    const [first] = document.stages
    renameItem({ type: 'stage', id: first?.id ?? '' }, 'zh-CN', first?.label['zh-CN'] ?? '')
    expect(currentBlueprint()).toBe(document)
    renameItem({ type: 'stage', id: first?.id ?? '' }, 'zh-CN', '叫车')
    expect(stages()[0]).toEqual({ ...first?.label, 'zh-CN': '叫车' })
  })
})
