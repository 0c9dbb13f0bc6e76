import assert from 'node:assert/strict'
import test from 'node:test'
import { durations } from './durations.ts'
import { exposition } from './exposition.ts'

test('a bucket counts everything up to its bound, and what took longer than any is counted too', () => {
  const taken = durations()
  const request = { method: 'GET', route: '/api/matters/:id', status: 200 }
  for (const seconds of [0.25, 0.3, 60]) taken.observe(request, seconds)
  taken.observe({ ...request, status: 404 }, 0.001)
  const text = exposition([taken.metric()])
  const of = (line: string) => assert.ok(text.includes(`\nhttp_request_duration_seconds${line}\n`), text)
  const labels = 'method="GET",route="/api/matters/:id",status="200"'
  of(`_bucket{${labels},le="0.1"} 0`)
  of(`_bucket{${labels},le="0.25"} 1`)
  of(`_bucket{${labels},le="10"} 2`)
  of(`_bucket{${labels},le="+Inf"} 3`)
  of(`_sum{${labels}} 60.55`)
  of(`_count{${labels}} 3`)
  of(`_count{method="GET",route="/api/matters/:id",status="404"} 1`)
})
