import { z } from 'zod'
import type { SettingsPort } from '../node/settings/settings-port.ts'
import type { BrowserWindow, ElectronApi, Rectangle } from './electron-api.ts'

const boundsSchema = z.object({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300) })
const stateSchema = z.object({ bounds: boundsSchema, maximized: z.boolean() })

type WindowState = { readonly bounds: Partial<Rectangle>; readonly maximized: boolean }

/** Whether some screen still shows a good part of the window (a monitor may have been unplugged). */
const isVisible = (electron: ElectronApi, bounds: Rectangle): boolean =>
  electron.screen.getAllDisplays().some(({ workArea: area }) => {
    const across = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x)
    const down = Math.min(bounds.y + bounds.height, area.y + area.height) - Math.max(bounds.y, area.y)
    return across > 100 && down > 100
  })

/** Where the window stood last time; a sensible size where that is unknown or off every screen. */
export function readWindowState(electron: ElectronApi, settings: SettingsPort): WindowState {
  const stored = stateSchema.safeParse(settings.get('window'))
  if (stored.success && isVisible(electron, stored.data.bounds)) return stored.data
  return { bounds: { width: 1440, height: 900 }, maximized: false }
}

export async function writeWindowState(window: BrowserWindow, settings: SettingsPort): Promise<void> {
  await settings.set('window', { bounds: window.getNormalBounds(), maximized: window.isMaximized() })
}
