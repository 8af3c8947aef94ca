import { momentTitle } from '../../../shared/document/moment-title.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { t } from '../../../shared/i18n/t.ts'
import { explainIndex, explainMoment, explainPriority } from '../../../shared/scoring/explain.ts'
import { formatScore } from '../../../shared/scoring/format.ts'
import { scoreBlueprint } from '../../../shared/scoring/score-blueprint.ts'
import type { BlueprintScore } from '../../../shared/scoring/types.ts'
import { readBlueprint } from '../../node/files/blueprint-file.ts'
import { nodeFiles } from '../../node/files/node-files.ts'
import { oneFile, readArguments } from '../arguments.ts'
import { type ExitCode, exitCodes, type Io } from '../io.ts'
import { scoreJson } from '../score-json.ts'

/** onstage score FILE [--json]: moments, stages, the experience index and what to lift first. */
export async function runScore(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' } })
  const { document } = await readBlueprint(nodeFiles, oneFile(positionals, io))
  const score = scoreBlueprint(document)
  if (values.json) io.out(`${JSON.stringify(scoreJson(score, document), null, 2)}\n`)
  else io.out(scoreText(score, document, io))
  return exitCodes.ok
}

function scoreText(score: BlueprintScore, document: Blueprint, io: Io): string {
  const { language } = io
  const titleOf = (id: string): string => {
    const found = document.moments.find((moment) => moment.id === id)
    const number = score.moments.find((one) => one.moment === id)?.number ?? 0
    return found ? momentTitle(found, document, language, number) : id
  }
  const lines = score.moments.flatMap((moment) => {
    const outcome = moment.score ? t(language, `outcome.${moment.score.outcome}`) : '–'
    const S = moment.score ? formatScore(moment.score.S) : '–'
    return [
      `${moment.number}. ${titleOf(moment.moment)}  ${S}  ${outcome}`,
      `   ${explainMoment(moment, document, language)}`,
    ]
  })
  const index = score.index ? `E ${formatScore(score.index.E, 1)}  ${t(language, `band.${score.index.band}`)}\n` : ''
  const priorities = score.priorities
    .filter(({ lever }) => lever !== 'keep')
    .map((row) => `${row.rank}. ${titleOf(row.moment)}: ${explainPriority(row, language)}`)
  const honesty = score.customersRated ? '' : `${t(language, 'cli.internalEstimate')}\n`
  const list = priorities.length > 0 ? `\n${t(language, 'cli.priorities')}\n${priorities.join('\n')}\n` : ''
  return `${lines.join('\n')}${lines.length > 0 ? '\n\n' : ''}${index}${explainIndex(score, language)}\n${honesty}${list}`
}
