/**
 * The import walls of the house. The first rule whose `folder` a file is in decides: it may import project files below `inside` (and its own
 * folder) and packages matching `packages`. Type-only imports count: one `electron` type import silences the Node errors of a whole project.
 */
export type Wall = { readonly folder: string; readonly inside: readonly string[]; readonly packages: readonly RegExp[] }

const node = /^node:/
const pure = /^zod$/
const react = /^(react|react-dom)(\/|$)/
const mantine = /^@mantine\/(core|hooks|notifications|spotlight)(\/|$)/
const icons = /^@tabler\/icons-react$/
const state = /^zustand(\/|$)/
const view = [react, mantine, icons, state]

export const walls: readonly Wall[] = [
  { folder: 'shared/document', inside: ['shared/i18n'], packages: [pure] },
  { folder: 'shared/i18n', inside: [], packages: [] },
  { folder: 'shared/scoring', inside: ['shared/document', 'shared/i18n'], packages: [] },
  { folder: 'shared/editing', inside: ['shared/document', 'shared/i18n'], packages: [pure] },
  { folder: 'shared/checks', inside: ['shared/document', 'shared/i18n'], packages: [] },
  { folder: 'shared/templates', inside: ['shared/document', 'shared/i18n'], packages: [] },
  { folder: 'shared/layout/look.ts', inside: ['shared/document', 'shared/scoring'], packages: [] },
  { folder: 'shared/layout/text', inside: ['shared/document'], packages: [/^linebreak$/] },
  {
    folder: 'shared/layout/board',
    inside: ['shared/document', 'shared/i18n', 'shared/scoring', 'shared/layout/text', 'shared/layout/look.ts'],
    packages: [],
  },
  {
    folder: 'shared/layout/page',
    inside: ['shared/document', 'shared/i18n', 'shared/scoring', 'shared/layout'],
    packages: [],
  },
  { folder: 'shared/commands', inside: ['shared/i18n'], packages: [] },
  { folder: 'shared/host', inside: ['shared/document'], packages: [pure] },
  { folder: 'electron/node', inside: ['shared'], packages: [node, pure, /^pdfkit$/, /^fontkit$/] },
  { folder: 'electron/preload', inside: ['shared/host'], packages: [/^electron$/] },
  {
    folder: 'electron/main',
    inside: ['shared', 'electron/node'],
    packages: [node, pure, /^electron(\/|$)/, /^electron-store$/],
  },
  { folder: 'electron/loopback', inside: ['shared', 'electron/node'], packages: [node, pure] },
  { folder: 'electron/cli', inside: ['shared', 'electron/node', 'electron/loopback'], packages: [node] },
  {
    folder: 'renderer/ui',
    inside: ['shared'],
    packages: [react, mantine, icons, /^@fontsource\/noto-sans-sc\/unicode\.json$/],
  },
  { folder: 'renderer/host', inside: ['shared/host', 'shared/i18n'], packages: [pure] },
  { folder: 'renderer/store', inside: ['shared', 'renderer/ui', 'renderer/host'], packages: [react, state] },
  {
    folder: 'renderer/commands',
    inside: ['shared', 'renderer/ui', 'renderer/host', 'renderer/store'],
    packages: [react, mantine],
  },
  {
    folder: 'renderer/canvas',
    inside: ['shared', 'renderer/ui', 'renderer/host', 'renderer/store', 'renderer/commands'],
    packages: [...view, /^@xyflow\/react(\/|$)/],
  },
  ...['panels', 'export', 'present'].map((folder) => ({
    folder: `renderer/${folder}`,
    inside: ['shared', 'renderer/ui', 'renderer/host', 'renderer/store', 'renderer/commands'],
    packages: view,
  })),
  { folder: 'renderer/app', inside: ['shared', 'renderer'], packages: view },
  { folder: 'renderer/main.tsx', inside: ['renderer/app'], packages: [react] },
]

export const isBelow = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`)
export const wallOf = (path: string): Wall | undefined => walls.find((wall) => isBelow(path, wall.folder))
