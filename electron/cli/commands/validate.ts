import { basename } from 'node:path'
import { describeRepair } from '../../../shared/document/open-error.ts'
import { errorPlace } from '../../../shared/host/contract.ts'
import { t } from '../../../shared/i18n/t.ts'
import { readBlueprint } from '../../node/files/blueprint-file.ts'
import { HostFailure } from '../../node/files/failure.ts'
import { nodeFiles } from '../../node/files/node-files.ts'
import { oneFile, readArguments } from '../arguments.ts'
import { report } from '../failures.ts'
import { type ExitCode, exitCodes, type Io } from '../io.ts'

/** onstage validate FILE [--json]: says whether the file opens, and what would be put right on the way. */
export async function runValidate(args: readonly string[], io: Io): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { json: { type: 'boolean' } })
  const path = oneFile(positionals, io)
  const file = basename(path)
  try {
    const { document, repairs, newer } = await readBlueprint(nodeFiles, path)
    const found = repairs.map((repair) => ({ ...repair, reason: describeRepair(repair, io.language) }))
    const counts = {
      stages: document.stages.length,
      lanes: document.lanes.length,
      nodes: document.nodes.length,
      connections: document.connections.length,
      moments: document.moments.length,
    }
    if (values.json)
      io.out(`${JSON.stringify({ file, valid: true, readOnly: newer, errors: [], repairs: found, counts }, null, 2)}\n`)
    else {
      for (const { path: place, reason } of found) io.err(`${file}: ${place}: ${reason}\n`)
      io.out(`${file}: ${t(io.language, 'cli.valid', counts)}\n`)
    }
    return exitCodes.ok
  } catch (error) {
    const code = report(error, io)
    if (values.json && error instanceof HostFailure) {
      const { reason, code: reasonCode } = error.error
      const errors = [{ code: reasonCode, place: errorPlace(error.error, io.language), reason: reason[io.language] }]
      io.out(`${JSON.stringify({ file, valid: false, errors }, null, 2)}\n`)
    }
    return code
  }
}
