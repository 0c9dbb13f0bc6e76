import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeLabel } from './place-label.ts'

const bounds = (x: number, y: number) => `<dc:Bounds x="${x}" y="${y}" width="24" height="14" />`
const edge = (points: readonly [number, number][], label: string) =>
  `<bpmndi:BPMNEdge bpmnElement="f">${points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}" />`).join('')}<bpmndi:BPMNLabel>${label}</bpmndi:BPMNLabel></bpmndi:BPMNEdge>`
const placeOf = (drawn: string) => {
  const tag = /<bpmndi:BPMNLabel>(<[^>]*>)/.exec(drawn)?.[1] ?? ''
  return ['x', 'y', 'width'].map(name => Number(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]))
}

test('a drawing without a place for its label is left as it is', () => {
  assert.equal(placeLabel('<bpmndi:BPMNEdge bpmnElement="f" />', 'Sent back'), '<bpmndi:BPMNEdge bpmnElement="f" />')
})

test('a longer label grows away from the line it stands beside', () => {
  const down: [number, number][] = [
    [100, 0],
    [100, 200],
  ]
  const [right, , width = 0] = placeOf(placeLabel(edge(down, bounds(104, 90)), 'Sent back'))
  assert.equal(right, 104)
  assert.ok(width > 24)
  const [left = 0, , wide = 0] = placeOf(placeLabel(edge(down, bounds(70, 90)), 'Sent back'))
  assert.equal(left + wide, 94)
})

test('a label of two lines above its line grows upwards', () => {
  const across: [number, number][] = [
    [0, 100],
    [300, 100],
  ]
  assert.equal(placeOf(placeLabel(edge(across, bounds(140, 84)), 'Result of what the lead unit did'))[1], 98 - 3 * 14)
})
