import { nodeOf, TOP, type Node, type Throw } from '../graph.ts'
import type { Token } from '../marking.ts'
import { isFor, waitsIn } from '../waits.ts'
import { clear } from './cancel.ts'
import { cross, handle, happen, isStill } from './catch.ts'
import { end } from './leave.ts'
import type { Run } from './run.ts'

type Raised = Extract<Throw, { code: string }>

/** A message leaves the matter; a signal is heard in it as well; an error or escalation looks outwards for who catches it. */
export function throwEvent(run: Run, node: Node, thrown: Throw, scope: number | undefined): void {
  switch (thrown.on) {
    case 'message':
      run.effects.push({ kind: 'send-message', node: node.id, name: thrown.name })
      return
    case 'signal':
      run.effects.push({ kind: 'send-signal', node: node.id, name: thrown.name })
      return hear(run, thrown.name)
    default:
      return raise(run, node.id, thrown, scope, false)
  }
}

/** Everything that waits for a signal now hears it; the last one first, because the last thing sent on its way goes first. */
export function hear(run: Run, name: string): void {
  for (const wait of waitsIn(run.graph, run.tokens, run.held).toReversed())
    if (isFor(run.graph, wait, 'signal', name) && isStill(run, wait)) happen(run, wait)
}

/** Looks for an event sub-process of the scope, then on its border, then further out. What one of them raises goes past its siblings. */
function raise(run: Run, by: string, thrown: Raised, scope: number | undefined, isFromHandler: boolean): void {
  const owner = scope === undefined ? undefined : run.tokens.get(scope)
  const handler = isFromHandler ? undefined : catching(run, run.graph.handlers.get(owner?.node ?? TOP), thrown)
  if (handler) return handle(run, handler, scope)
  if (owner) return raiseOn(run, by, thrown, owner)
  // Nobody hears an escalation: it was only told. An error ends the matter.
  if (thrown.on === 'escalation') return
  clear(run, undefined)
  end(run, by, thrown.code)
}

/** Looks on the border of an activity, then further out. */
export function raiseOn(run: Run, by: string, thrown: Raised, owner: Token): void {
  const host = (owner.body === undefined ? undefined : run.tokens.get(owner.body)) ?? owner
  const boundary = catching(run, run.graph.boundaries.get(host.node), thrown)
  if (boundary) return cross(run, boundary, host)
  raise(run, by, thrown, host.scope, nodeOf(run.graph, owner.node).kind === 'event-scope')
}

/** The event that names the code, else the one that catches any. */
function catching(run: Run, ids: readonly string[] = [], { on, code }: Raised): Node | undefined {
  const nodes = ids.map(id => nodeOf(run.graph, id)).filter(({ trigger }) => trigger?.on === on)
  const codeOf = ({ trigger }: Node) => (trigger && 'code' in trigger ? trigger.code : undefined)
  return nodes.find(node => codeOf(node) === code) ?? nodes.find(node => codeOf(node) === undefined)
}
