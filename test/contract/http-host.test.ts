import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createHttpHost } from '../../renderer/host/http-host.ts'
import type { EventPayload, Host } from '../../shared/host/contract.ts'
import { enter, nodeTransport, startTestLoopback } from '../helpers/loopback.ts'
import { describeHost } from './suite.ts'

/** Answers a dialog as the page's file chooser does: lists the folder, picks the entry or types the name. */
async function answer(host: Host, { request, kind }: EventPayload<'dialog.requested'>, name: string | null) {
  const listed = await host.call('folder.list', { entry: null })
  if (!listed.ok) throw new Error(listed.error.reason.en)
  const found = listed.value.entries.find((entry) => entry.name === name)
  if (name === null || (kind === 'open' && !found)) await host.call('dialog.answer', { request, entry: null })
  else if (kind === 'open') await host.call('dialog.answer', { request, entry: found?.entry ?? null })
  else await host.call('dialog.answer', { request, entry: listed.value.entry, name })
}

describeHost('Node over HTTP, dialogs in the page', async () => {
  const { loopback, folder, stop } = await startTestLoopback()
  const transport = nodeTransport(loopback.port, await enter(loopback))
  const host = createHttpHost(transport)
  const answers: (string | null)[] = []
  host.on('dialog.requested', (asked) => void answer(host, asked, answers.shift() ?? null))
  return {
    host,
    write: (name, content) => writeFile(join(folder, name), content),
    read: (name) => readFile(join(folder, name), 'utf8').catch(() => null),
    names: async () => (await readdir(folder)).sort(),
    choose: (name) => void answers.push(name),
    stop: async () => {
      transport.close()
      await stop()
    },
  }
})
