import { describe, expect, it } from 'vitest'
import { type SourceFile, sourceFiles } from './source-tree.ts'
import { isBelow, wallOf } from './walls.ts'

const files = sourceFiles()

function breaches(file: SourceFile): string[] {
  const wall = wallOf(file.path)
  if (!wall) return [`${file.path}: stands outside every wall; give its folder a rule`]
  return file.imports
    .filter(({ inside, target }) =>
      inside
        ? !isBelow(target, wall.folder) && !wall.inside.some((folder) => isBelow(target, folder))
        : !wall.packages.some((allowed) => allowed.test(target)),
    )
    .filter(({ specifier }) => !specifier.endsWith('.css') || !specifier.startsWith('.'))
    .map(({ specifier }) => `${file.path} may not import ${specifier}`)
}

/** Folders that import each other, as one readable path, or null. */
function cycle(): string | null {
  const edges = new Map(
    files.map((file) => [file.path, file.imports.filter((entry) => entry.inside).map((entry) => entry.target)]),
  )
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): string | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path].join(' → ')
    if (done.has(path)) return null
    for (const next of edges.get(path) ?? []) {
      const found = visit(next, [...trail, path])
      if (found) return found
    }
    done.add(path)
    return null
  }
  for (const path of edges.keys()) {
    const found = visit(path, [])
    if (found) return found
  }
  return null
}

describe('imports', () => {
  it('finds the sources', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(files.flatMap((file) => file.imports).length).toBeGreaterThan(100)
  })

  it('keep to the walls', () => {
    expect(files.flatMap(breaches)).toEqual([])
  })

  it('form no cycle', () => {
    expect(cycle()).toBeNull()
  })

  it('name project files that exist', () => {
    const known = new Set(files.map((file) => file.path))
    const missing = files.flatMap((file) =>
      file.imports
        .filter((entry) => entry.inside && /\.tsx?$/.test(entry.target) && !known.has(entry.target))
        .map((entry) => `${file.path}: ${entry.specifier}`),
    )
    expect(missing).toEqual([])
  })
})

describe('modules', () => {
  it('are no barrels', () => {
    const barrels = files.filter(({ text }) => {
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').trim()
      return (
        code !== '' &&
        code.replace(/export\s+(type\s+)?(\*(\s+as\s+\w+)?|\{[^}]*\})\s+from\s+['"][^'"]+['"];?/g, '').trim() === ''
      )
    })
    expect(barrels.map((file) => file.path)).toEqual([])
  })

  it('of the shared layer know no clock, chance or console', () => {
    const impure =
      /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bcrypto\.|\bconsole\.|\bsetTimeout\b/
    const found = files.filter(
      (file) => file.path.startsWith('shared/') && impure.test(file.text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')),
    )
    expect(found.map((file) => file.path)).toEqual([])
  })
})
