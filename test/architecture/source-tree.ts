import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

export type SourceFile = { readonly path: string; readonly text: string; readonly imports: readonly Import[] }
/** One import or re-export; `target` is the repository path of a project file, or the bare specifier of a package. */
export type Import = { readonly specifier: string; readonly target: string; readonly inside: boolean }

const specifierPattern =
  /(?:^|[^.\w])(?:import|export)\s+(?:type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|(?:^|[^.\w])import\(\s*['"]([^'"]+)['"]/gm

/** Comments removed, so that an example in a docstring is not taken for an import. */
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')

function importsOf(path: string, text: string): Import[] {
  return [...withoutComments(text).matchAll(specifierPattern)].map((match) => {
    const specifier = (match[1] ?? match[2] ?? '').replace(/\?.*$/, '')
    const inside = specifier.startsWith('.')
    return {
      specifier,
      inside,
      target: inside ? posix.normalize(posix.join(posix.dirname(path), specifier)) : specifier,
    }
  })
}

/** Every file git knows or would add, that still exists. */
export function trackedFiles(): string[] {
  const out = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  return [...new Set(out.split('\n').filter((path) => path && existsSync(join(root, path))))].sort()
}

/** TypeScript sources below the given top-level folders (all layers by default), read and with their imports. */
export function sourceFiles(folders = ['shared', 'renderer', 'electron']): SourceFile[] {
  return trackedFiles()
    .filter((path) => /\.(ts|tsx)$/.test(path) && folders.some((folder) => path.startsWith(`${folder}/`)))
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      return { path, text, imports: importsOf(path, text) }
    })
}

/** Data, tables and locale files: long by nature, exempt from length budgets. */
export const isData = (path: string): boolean =>
  /\.gen\.ts$|\/locales\/|^shared\/templates\/|^shared\/commands\/catalogue\.ts$/.test(path)
