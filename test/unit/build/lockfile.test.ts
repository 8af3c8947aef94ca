import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type Entry = { version: string; resolved?: string; link?: boolean; optionalDependencies?: Record<string, string> }
const { packages }: { packages: Record<string, Entry> } = JSON.parse(readFileSync('package-lock.json', 'utf8'))

/** Where Node would find `name` from the package at `from`. */
function find(from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`
    if (Object.hasOwn(packages, place)) return place
    if (folder === '') return null
  }
}

describe('package-lock.json', () => {
  it('names no download host', () => {
    expect(
      Object.entries(packages)
        .filter(([, entry]) => entry.resolved !== undefined)
        .map(([place]) => place),
    ).toEqual([])
  })
  it('knows the packages of every platform, also those this machine was never offered; npm ci refuses it otherwise', () => {
    const missing = Object.entries(packages).flatMap(([place, entry]) =>
      place === '' ? [] : Object.keys(entry.optionalDependencies ?? {}).filter((name) => find(place, name) === null),
    )
    expect(missing).toEqual([])
  })
})
