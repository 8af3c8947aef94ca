import { basename } from 'node:path'
import { checkBlueprint } from '../../../shared/checks/check-blueprint.ts'
import { checkTitle, describeFinding } from '../../../shared/checks/describe.ts'
import type { Place } from '../../../shared/checks/types.ts'
import type { Blueprint } from '../../../shared/document/schema/document.ts'
import { languages } from '../../../shared/document/schema/text.ts'
import { t, type UiLanguage } from '../../../shared/i18n/t.ts'
import { readBlueprint } from '../../node/files/blueprint-file.ts'
import { nodeFiles } from '../../node/files/node-files.ts'
import { oneFile, oneOf, readArguments } from '../arguments.ts'
import { type ExitCode, exitCodes, type Io } from '../io.ts'

/** Names places: a record by its id, a connection as from>to, a need as moment.level, the document as ''. */
function placeNames(document: Blueprint): (place: Place) => string {
  const connections = new Map(document.connections.map(({ id, from, to }) => [id, `${from}>${to}`]))
  return (place) => {
    if (place.type === 'connection') return connections.get(place.id) ?? place.id
    return place.type === 'need' ? `${place.id}.${place.level}` : place.id
  }
}

/** The findings as other programs read them: the shape of `onstage check --json`. */
function checkJson(document: Blueprint, language: UiLanguage) {
  const nameOf = placeNames(document)
  return {
    findings: checkBlueprint(document).map((finding) => ({
      check: finding.check,
      place: nameOf(finding.place),
      reason: describeFinding(finding, document, language),
    })),
  }
}

function checkText({ findings }: ReturnType<typeof checkJson>, file: string, language: UiLanguage): string {
  const lines = findings.flatMap(({ check, place, reason }, index) => [
    ...(findings[index - 1]?.check === check ? [] : [`${check} ${checkTitle(check, language)}`]),
    `  ${place === '' ? '' : `${place}: `}${reason}`,
  ])
  const n = findings.length
  return `${lines.map((line) => `${line}\n`).join('')}${t(language, n === 0 ? 'cli.checked.none' : 'cli.checked', { file, n })}\n`
}

/** onstage check FILE [--json] [--lang]: hints of the checks L1…L18. Hints are no errors, so the exit code is 0 with and without them. */
export async function runCheck(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' }, lang: { type: 'string' } })
  const path = oneFile(positionals, io)
  const choice = { option: '--lang', allowed: languages, fallback: io.language }
  const asked = oneOf(values.lang, choice, io)
  const { document } = await readBlueprint(nodeFiles, path)
  const language = values.lang === undefined ? (document.languages[0] ?? asked) : asked
  const found = checkJson(document, language)
  io.out(values.json ? `${JSON.stringify(found, null, 2)}\n` : checkText(found, basename(path), language))
  return exitCodes.ok
}
