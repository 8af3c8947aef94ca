import type { CallResult } from '../../../shared/host/contract.ts'
import type { NodeHost } from '../../node/host/host.ts'
import type { ElectronApi, IpcMainInvokeEvent } from '../electron-api.ts'
import { isAppUrl } from '../security.ts'

/** Only the program's own page, in a top frame, may call. */
const isTrusted = (event: IpcMainInvokeEvent): boolean =>
  event.senderFrame !== null && event.senderFrame.parent === null && isAppUrl(event.senderFrame.url)

const refused: CallResult<never> = {
  ok: false,
  error: {
    code: 'not-permitted',
    file: '',
    place: '',
    reason: { 'zh-CN': '只有应用自己的页面可以调用', en: 'Only the program’s own page may call' },
  },
}

/** Connects the page's calls to the host; the host parses what arrives. */
export function connectHost(electron: ElectronApi, host: NodeHost): void {
  electron.ipcMain.handle('host:call', (event, method: unknown, input: unknown) =>
    isTrusted(event) ? host.call(String(method), input) : refused,
  )
}
