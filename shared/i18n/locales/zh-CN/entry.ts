import type { entry as source } from '../en/entry.ts'

export const entry = {
  'command.nextStep': '下一步',
  'command.stepBelow': '在下方泳道添加步骤',
  'command.stepAbove': '在上方泳道添加步骤',
  'command.stepInNextStage': '在下一阶段添加步骤',
  'command.rateMoment': '为关键时刻评分',
  'command.otherPane': '转到属性栏，或回到画布',
  'undo.addStep': '添加步骤',
  'entry.noLaneAbove': '上方没有泳道',
  'entry.noLaneBelow': '下方没有泳道',
  'shortcuts.typing': '输入文字时',
  'shortcuts.typing.keep': '保留文字，节点仍被选中',
  'shortcuts.typing.next': '保留文字并继续下一步',
  'shortcuts.typing.below': '保留文字并在下方泳道继续（未输入时再按：再下一条泳道）',
  'shortcuts.typing.above': '保留文字并在上方泳道继续',
  'shortcuts.typing.line': '换行',
  'shortcuts.typing.drop': '放弃文字；刚添加的步骤也一并撤去',
  'shortcuts.typingNote':
    '没有文字的节点会接收键入的任何字符。已有文字的节点上，上面列出的字母是命令，其他字符会替换文字，按 F2 编辑。按 Esc 再按 Tab 可离开画布。',
} as const satisfies Record<keyof typeof source, string>
