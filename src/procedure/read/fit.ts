import type { Node } from '../graph.ts'
import { fault } from './fault.ts'
import { fitsHost } from './node.ts'
import { linkKey, type Reading } from './reading.ts'

/** A pair of link events is a flow that nobody draws. */
export function joinLinks({ links, linkTargets, nodes, flows, findings }: Reading): void {
  const thrown = new Set<string>()
  for (const { from, parent, name } of links) {
    const to = linkTargets.get(linkKey(parent, name))
    if (to === undefined) {
      fault(findings, 'LINK_UNPAIRED', from, { link: name })
      continue
    }
    thrown.add(to)
    const id = `${from} ${to}`
    flows.set(id, { id, from, to, isLink: true })
    nodes.get(from)?.outgoing.push(id)
    nodes.get(to)?.incoming.push(id)
  }
  for (const [key, id] of linkTargets)
    if (!thrown.has(id)) fault(findings, 'LINK_UNPAIRED', id, { link: key.slice(key.indexOf(' ') + 1) })
}

/** What has to hold between elements before tokens can run on them. */
export function checkFit(reading: Reading): void {
  const { nodes, findings } = reading
  for (const node of nodes.values()) {
    checkGates(node, reading)
    if (node.kind === 'race') checkRace(node, reading)
    if (node.kind !== 'boundary') continue
    const host = nodes.get(node.host ?? '')
    if (!fitsHost(node, host)) fault(findings, 'HOST_UNFIT', node.id, { host: node.host ?? '' })
  }
}

/** A split that may find no way on, or finds two where one was meant, shows here and not when a matter stands in it. */
function checkGates(node: Node, { flows, findings }: Reading): void {
  if (node.outgoing.length < 2 || node.kind === 'parallel' || node.kind === 'race') return
  const open = node.outgoing.filter(id => id !== node.default && !flows.get(id)?.condition)
  const isChoice = node.kind === 'exclusive' || node.kind === 'inclusive'
  if (isChoice) for (const id of open) fault(findings, 'SPLIT_UNGATED', id)
  else if (open.length === 0 && !node.default) fault(findings, 'SPLIT_UNGATED', node.id)
}

function checkRace({ id, outgoing }: Node, { nodes, flows, boundaries, findings }: Reading): void {
  if (outgoing.length < 2) fault(findings, 'RACE_UNFIT', id)
  for (const flow of outgoing) {
    const to = nodes.get(flows.get(flow)?.to ?? '')
    const fits = to?.kind === 'catch' && to.incoming.length === 1 && !boundaries.has(to.id) && !to.multi && !to.repeat
    if (to && !fits) fault(findings, 'RACE_UNFIT', to.id)
  }
}
