import type * as Electron from 'electron'

/** The part of Electron this program uses; the test double models exactly these. */
export type ElectronApi = Pick<
  typeof Electron,
  'app' | 'BrowserWindow' | 'dialog' | 'ipcMain' | 'Menu' | 'protocol' | 'screen' | 'session' | 'shell'
>
export type { BrowserWindow, IpcMainInvokeEvent, MenuItemConstructorOptions, Rectangle, WebContents } from 'electron'
