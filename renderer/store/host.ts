import type { CallResult, EventName, EventPayload, Host, Input, Method, Output } from '../../shared/host/contract.ts'

let current: Host | null = null

/** Set once by the app before the first render. */
export function setHost(host: Host): void {
  current = host
}

/** Asks the shell's host; a call before `setHost` is a programming error and throws. */
export function callHost<M extends Method>(method: M, input: Input<M>): Promise<CallResult<Output<M>>> {
  if (!current) throw new Error('The host is not connected yet')
  return current.call(method, input)
}

/** Listens to an event of the host; returns the function that ends the subscription. */
export function onHost<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): () => void {
  if (!current) throw new Error('The host is not connected yet')
  return current.on(event, listener)
}
