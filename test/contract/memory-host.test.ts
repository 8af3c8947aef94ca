import { parseBlueprint } from '../../electron/node/files/blueprint-file.ts'
import { createMemoryHost } from '../helpers/memory-host.ts'
import { describeHost } from './suite.ts'

describeHost('memory', async () => {
  const memory = createMemoryHost({
    exportDocument: async ({ source, sourceName, progress }) => {
      parseBlueprint(source, sourceName)
      progress?.(1, 1, '')
      return { bytes: new TextEncoder().encode('%PDF'), pages: 1 }
    },
  })
  return {
    host: memory.host,
    write: async (name, content) => memory.write(name, content),
    read: async (name) => memory.read(name),
    names: async () => memory.names(),
    choose: memory.choose,
    stop: async () => {},
  }
})
