import type { ServerResponse } from 'node:http'
import type { HostEvent } from '../node/host/events.ts'

const heartbeat = 15_000

/** The event streams of open pages. `onGone` runs when none has been open for `grace` milliseconds after one had been. */
export function createEventStreams(options: {
  readonly grace: number
  readonly onEmpty: () => void
  readonly onGone: () => void
}) {
  const streams = new Set<ServerResponse>()
  let timer: NodeJS.Timeout | undefined
  let wasOpen = false
  const beat = setInterval(() => {
    for (const stream of streams) stream.write(': beat\n\n')
  }, heartbeat)
  beat.unref()
  return {
    /** Keeps `response` open and sends it every event from now on. */
    open: (response: ServerResponse): void => {
      clearTimeout(timer)
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' })
      response.write('retry: 500\n\n')
      streams.add(response)
      wasOpen = true
      response.on('close', () => {
        streams.delete(response)
        if (streams.size > 0) return
        options.onEmpty()
        timer = setTimeout(options.onGone, options.grace)
      })
    },
    send: ({ event, payload }: HostEvent): void => {
      for (const stream of streams) stream.write(`event: ${event}\ndata: ${JSON.stringify(payload)}\n\n`)
    },
    count: (): number => streams.size,
    wasOpen: (): boolean => wasOpen,
    /** A page is loading: whoever closed the last stream is probably reloading. */
    hold: (): void => {
      if (timer !== undefined && streams.size === 0) timer.refresh()
    },
    close: (): void => {
      clearTimeout(timer)
      clearInterval(beat)
      for (const stream of streams) stream.destroy()
    },
  }
}
export type EventStreams = ReturnType<typeof createEventStreams>
