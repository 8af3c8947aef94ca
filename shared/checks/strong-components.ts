/**
 * The strongly connected components of a directed graph that have more than one member: each holds a cycle through any two of its members.
 * `next[v]` lists where v leads; members are numbers 0…n−1 and each component is sorted. Tarjan's algorithm without recursion, so that a flow of
 * thousands of steps does not exhaust the stack. Cost: O(nodes + edges), plus sorting.
 */
export function strongComponents(next: readonly (readonly number[])[]): number[][] {
  const order = new Int32Array(next.length).fill(-1)
  const low = new Int32Array(next.length)
  const cursor = new Int32Array(next.length)
  const isOpen = new Uint8Array(next.length)
  const open: number[] = []
  const components: number[][] = []
  let count = 0

  const enter = (v: number, path: number[]): void => {
    order[v] = low[v] = count++
    isOpen[v] = 1
    open.push(v)
    path.push(v)
  }
  const close = (v: number): void => {
    const members = open.splice(open.lastIndexOf(v))
    for (const member of members) isOpen[member] = 0
    if (members.length > 1) components.push(members.sort((a, b) => a - b))
  }
  const lower = (v: number, to: number): void => {
    if (to < (low[v] ?? 0)) low[v] = to
  }

  for (let root = 0; root < next.length; root++) {
    if (order[root] !== -1) continue
    const path: number[] = []
    enter(root, path)
    for (let v = path.at(-1); v !== undefined; v = path.at(-1)) {
      const to = next[v]?.[cursor[v] ?? 0]
      if (to === undefined) {
        path.pop()
        const parent = path.at(-1)
        if (parent !== undefined) lower(parent, low[v] ?? 0)
        if (low[v] === order[v]) close(v)
      } else {
        cursor[v] = (cursor[v] ?? 0) + 1
        if (order[to] === -1) enter(to, path)
        else if (isOpen[to] === 1) lower(v, order[to] ?? 0)
      }
    }
  }
  return components
}
