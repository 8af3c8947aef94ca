/**
 * A score or index as people read it: a plus sign, a true minus sign (−), nothing before zero. `decimals` 0 on posters, 1 in tables
 * (model.md §3.2).
 */
export function formatScore(score: number, decimals = 0): string {
  const digits = Math.abs(score).toFixed(decimals)
  if (Number(digits) === 0) return digits
  return `${score < 0 ? '−' : '+'}${digits}`
}

/** Points without a sign, for sentences that say themselves whether they are gained or lost. */
export const formatPoints = (points: number, decimals = 0): string => Math.abs(points).toFixed(decimals)
