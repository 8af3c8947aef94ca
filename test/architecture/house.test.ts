import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, trackedFiles } from './source-tree.ts'

const files = trackedFiles()
const readme = readFileSync(join(root, 'README.md'), 'utf8')

/** Folders two levels deep, such as shared/document; deeper ones belong to their parent. */
const folders = [
  ...new Set(
    files
      .filter((path) => /^(shared|electron|renderer|test)\//.test(path))
      .map((path) => path.split('/').slice(0, -1).slice(0, 2).join('/')),
  ),
].filter((folder) => folder.includes('/'))

describe('the house', () => {
  it('has the top level that the design gives it', () => {
    const top = [...new Set(files.map((path) => path.split('/')[0]))].filter((name) => !name?.startsWith('.'))
    const allowed = new Set([
      'electron',
      'renderer',
      'shared',
      'test',
      'build',
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'tsconfig.base.json',
      'electron-builder.yml',
      'README.md',
      'LICENSE',
      'biome.json',
      'knip.json',
      'vitest.config.ts',
      'playwright.config.ts',
    ])
    expect(top.filter((name) => !allowed.has(name ?? ''))).toEqual([])
  })

  it("is drawn in README's map, folder by folder", () => {
    const map = /```text\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
    const drawn = [...map.matchAll(/^ {2}(\w[\w-]*)\/|^(\w[\w-]*)\//gm)].reduce<{ parent: string; list: string[] }>(
      ({ parent, list }, match) =>
        match[2] ? { parent: match[2], list } : { parent, list: [...list, `${parent}/${match[1]}`] },
      { parent: '', list: [] },
    ).list
    const known = folders.filter((folder) => !folder.startsWith('test/golden/'))
    expect(drawn.filter((folder) => /^(shared|electron|renderer|test)\//.test(folder)).sort()).toEqual(
      [...known].sort(),
    )
  })
})

describe('migrations', () => {
  it('are each exercised by a test', () => {
    const migrations = files.filter((path) => /^shared\/document\/migrate\/\d{4}-.*\.ts$/.test(path))
    const untested = migrations.filter(
      (path) =>
        !files.includes(
          path.replace('shared/document/migrate/', 'test/unit/document/migrate/').replace(/\.ts$/, '.test.ts'),
        ),
    )
    expect(untested).toEqual([])
  })
})

describe('dependencies', () => {
  it('that ship each have a line of reason in README', () => {
    const manifest: { dependencies: Record<string, string> } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    )
    expect(Object.keys(manifest.dependencies).filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
  })
})
