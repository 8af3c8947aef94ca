export const entry = {
  'command.nextStep': 'Next step',
  'command.stepBelow': 'Step in the lane below',
  'command.stepAbove': 'Step in the lane above',
  'command.stepInNextStage': 'Step in the next stage',
  'undo.addStep': 'add step',
  'entry.noLaneAbove': 'There is no lane above',
  'entry.noLaneBelow': 'There is no lane below',
  'shortcuts.typing': 'While typing a label',
  'shortcuts.typing.keep': 'Keep the text; the node stays selected',
  'shortcuts.typing.next': 'Keep it and go on with the next step',
  'shortcuts.typing.below': 'Keep it and go on in the lane below (again while empty: one lane further)',
  'shortcuts.typing.above': 'Keep it and go on in the lane above',
  'shortcuts.typing.line': 'New line',
  'shortcuts.typing.drop': 'Drop the text, and a step that has just been added',
  'shortcuts.typingNote':
    'A node without a label takes whatever is typed. On a node with a label the letters above are commands, other characters replace the label, F2 edits it. Escape and then Tab leave the board.',
} as const satisfies Record<string, string>
