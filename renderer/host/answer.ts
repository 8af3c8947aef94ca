import { z } from 'zod'
import {
  type CallResult,
  contract,
  type EventName,
  type EventPayload,
  events,
  hostErrorSchema,
  type Method,
  type Output,
} from '../../shared/host/contract.ts'
import type { Key } from '../../shared/i18n/key.ts'
import { t } from '../../shared/i18n/t.ts'

const refusedSchema = z.object({ ok: z.literal(false), error: hostErrorSchema })
const grantedSchema = z.object({ ok: z.literal(true), value: z.unknown() })

/** A call that never reached the host, or came back as something else than an answer. */
export function lost<T>(key: Key, detail: string): CallResult<T> {
  const reason = { 'zh-CN': t('zh-CN', key, { detail }), en: t('en', key, { detail }) }
  return { ok: false, error: { code: 'internal', file: '', place: '', reason } }
}

/** What a transport brought back for `method`, parsed by the contract. */
export function readAnswer<M extends Method>(method: M, answer: unknown): CallResult<Output<M>> {
  const refused = refusedSchema.safeParse(answer)
  if (refused.success) return refused.data
  const granted = grantedSchema.safeParse(answer)
  if (!granted.success) return lost('host.error.strangeAnswer', method)
  const value = contract[method].output.safeParse(granted.data.value)
  if (!value.success) return lost('host.error.strangeAnswer', method)
  // The output schema of this very method has just parsed the value.
  return { ok: true, value: value.data as Output<M> }
}

/** An event's payload parsed by the contract; null when it does not fit. */
export function readEvent<E extends EventName>(event: E, payload: unknown): EventPayload<E> | null {
  const parsed = events[event].safeParse(payload)
  return parsed.success ? (parsed.data as EventPayload<E>) : null
}
