import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeFiles } from '../../electron/node/files/node-files.ts'
import { createEventHub } from '../../electron/node/host/events.ts'
import { exportDocument } from '../../electron/node/host/export-document.ts'
import { createNodeHost } from '../../electron/node/host/host.ts'
import { jsonFileSettings } from '../../electron/node/settings/json-file.ts'
import { asHost } from '../helpers/memory-host.ts'
import { describeHost } from './suite.ts'

describeHost('Node, called directly', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onstage-host-'))
  const settings = await mkdtemp(join(tmpdir(), 'onstage-settings-'))
  const hub = createEventHub()
  const answers: (string | null)[] = []
  const next = async () => {
    const name = answers.shift() ?? null
    return name === null ? null : join(folder, name)
  }
  const node = createNodeHost({
    files: nodeFiles,
    dialogs: { open: next, save: next },
    settings: jsonFileSettings(join(settings, 'settings.json'), nodeFiles, randomUUID),
    window: { setState: () => {}, close: () => {} },
    exportDocument,
    emit: hub.emit,
    now: () => new Date(),
    newId: randomUUID,
    info: {
      version: '0.0.0',
      shell: 'electron',
      platform: process.platform,
      capabilities: { nativeDialogs: true, nativeMenu: true },
    },
    language: 'zh-CN',
  })
  return {
    host: asHost(node, hub.listen),
    write: (name, content) => writeFile(join(folder, name), content),
    read: (name) => readFile(join(folder, name), 'utf8').catch(() => null),
    names: async () => (await readdir(folder)).sort(),
    choose: (name) => void answers.push(name),
    stop: async () => {
      await rm(folder, { recursive: true })
      await rm(settings, { recursive: true })
    },
  }
})
