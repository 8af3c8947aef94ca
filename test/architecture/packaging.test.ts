import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { root } from './source-tree.ts'

const load = createRequire(import.meta.url)
const config: unknown = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'))
const manifest: {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
  main: string
  bin: Record<string, string>
} = load('../../package.json')

describe('packaging', () => {
  it("fits electron-builder's own schema", () => {
    const schema = JSON.parse(readFileSync(load.resolve('app-builder-lib/scheme.json'), 'utf8'))
    const validate = new Ajv({ strict: false, allErrors: true }).compile(schema)
    validate(config)
    expect(validate.errors ?? []).toEqual([])
  })

  it('closes the doors of the binary', () => {
    expect(config).toMatchObject({
      electronFuses: {
        runAsNode: false,
        onlyLoadAppFromAsar: true,
        enableEmbeddedAsarIntegrityValidation: true,
        enableNodeOptionsEnvironmentVariable: false,
      },
    })
  })

  it('needs Electron for development only, and pins every version', () => {
    expect(manifest.dependencies).not.toHaveProperty('electron')
    const versions = [...Object.values(manifest.dependencies), ...Object.values(manifest.devDependencies)]
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  it('has a lock file without download hosts', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
    const hosts = Object.entries<{ resolved?: string }>(lock.packages).filter(
      ([, entry]) => entry.resolved !== undefined,
    )
    expect(hosts).toEqual([])
  })
})
