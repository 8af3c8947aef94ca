import {
  type Icon,
  IconArrowBackUp,
  IconArrowBarToLeft,
  IconArrowBarToRight,
  IconArrowDown,
  IconArrowDownSquare,
  IconArrowForwardUp,
  IconArrowLeft,
  IconArrowRight,
  IconArrowRightSquare,
  IconArrowsDiagonal,
  IconArrowsExchange,
  IconArrowsHorizontal,
  IconArrowUp,
  IconArrowUpSquare,
  IconBoxMultiple,
  IconBulb,
  IconChartDots,
  IconChevronLeft,
  IconChevronRight,
  IconClipboard,
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconColumnRemove,
  IconCommand,
  IconCopy,
  IconCursorText,
  IconDeviceFloppy,
  IconDownload,
  IconEye,
  IconEyeOff,
  IconFilePlus,
  IconFold,
  IconFolderOpen,
  IconHelp,
  IconKeyboard,
  IconLanguage,
  IconLayoutBoard,
  IconLayoutSidebarRight,
  IconLink,
  IconListCheck,
  IconListTree,
  IconMessage,
  IconMoon,
  IconPhoto,
  IconPhotoDown,
  IconReplace,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconScissors,
  IconSearch,
  IconSelectAll,
  IconSeparatorHorizontal,
  IconSquareOff,
  IconSun,
  IconSunMoon,
  IconTable,
  IconTrash,
  IconWand,
  IconX,
  IconZoomIn,
  IconZoomOut,
  IconZoomReset,
} from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import { nodeKinds } from '../../shared/document/schema/node.ts'
import { kindLook } from '../../shared/layout/look.ts'
import { KindIcon } from './kind-icon.tsx'
import { isMark, MarkSign, markTone } from './mark-sign.tsx'

/** The icon keys of the command catalogue. */
const icons: Readonly<Record<string, Icon>> = {
  new: IconFilePlus,
  open: IconFolderOpen,
  save: IconDeviceFloppy,
  saveAs: IconCopy,
  export: IconDownload,
  close: IconX,
  undo: IconArrowBackUp,
  redo: IconArrowForwardUp,
  cut: IconScissors,
  copy: IconCopy,
  paste: IconClipboard,
  picture: IconPhotoDown,
  duplicate: IconBoxMultiple,
  delete: IconTrash,
  label: IconCursorText,
  selectAll: IconSelectAll,
  deselect: IconSquareOff,
  stage: IconColumnInsertRight,
  stageBefore: IconColumnInsertLeft,
  laneBefore: IconRowInsertTop,
  slotBefore: IconColumnInsertLeft,
  slotAfter: IconColumnInsertRight,
  slotRemove: IconColumnRemove,
  collapse: IconFold,
  hide: IconEyeOff,
  show: IconEye,
  pivot: IconArrowsExchange,
  twoWay: IconArrowsHorizontal,
  reverse: IconArrowsExchange,
  attachStart: IconArrowBarToLeft,
  attachEnd: IconArrowBarToRight,
  lane: IconRowInsertBottom,
  line: IconSeparatorHorizontal,
  stepNext: IconArrowRightSquare,
  stepBelow: IconArrowDownSquare,
  stepAbove: IconArrowUpSquare,
  stepStage: IconArrowBarToRight,
  connect: IconLink,
  next: IconChevronRight,
  previous: IconChevronLeft,
  arrange: IconWand,
  left: IconArrowLeft,
  right: IconArrowRight,
  up: IconArrowUp,
  down: IconArrowDown,
  wider: IconArrowsHorizontal,
  narrower: IconArrowsHorizontal,
  viewBoard: IconLayoutBoard,
  viewMoments: IconChartDots,
  viewOutline: IconListTree,
  viewTable: IconTable,
  zoomIn: IconZoomIn,
  zoomOut: IconZoomOut,
  zoom100: IconZoomReset,
  fit: IconArrowsDiagonal,
  inspector: IconLayoutSidebarRight,
  language: IconLanguage,
  light: IconSun,
  dark: IconMoon,
  auto: IconSunMoon,
  palette: IconCommand,
  keyboard: IconKeyboard,
  help: IconHelp,
  hints: IconBulb,
  find: IconSearch,
  replace: IconReplace,
  checks: IconListCheck,
  annotation: IconMessage,
  image: IconPhoto,
}

const toned = (tone: string): CSSProperties => ({
  display: 'inline-flex',
  color: `color-mix(in srgb, ${tone}, white var(--tone-mix))`,
})

/** The icon with this key; nothing when there is none. Kinds and marks have the signs of the board. It is decoration: the words beside it say the same. */
export function CommandIcon({ name = '', size = 16 }: { readonly name: string | undefined; readonly size?: number }) {
  const kind = nodeKinds.find((one) => one === name)
  if (kind) {
    return (
      <span style={toned(kindLook[kind].colour)}>
        <KindIcon kind={kind} size={size} />
      </span>
    )
  }
  if (isMark(name)) {
    return (
      <span style={{ ...markTone(name), ...toned('var(--tone)') }}>
        <MarkSign mark={name} />
      </span>
    )
  }
  const Found = icons[name]
  return Found ? <Found size={size} stroke={1.6} aria-hidden="true" /> : null
}
