import type { CheckId, Finding } from '../../../shared/checks/types.ts'

export type FindingGroup = { readonly check: CheckId; readonly findings: readonly Finding[] }

/** The findings by check, in their order. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<CheckId, Finding[]>()
  for (const finding of findings) {
    const list = groups.get(finding.check)
    if (list) list.push(finding)
    else groups.set(finding.check, [finding])
  }
  return [...groups].map(([check, list]) => ({ check, findings: list }))
}
