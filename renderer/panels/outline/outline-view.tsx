export function OutlineView() {
  return null
}
