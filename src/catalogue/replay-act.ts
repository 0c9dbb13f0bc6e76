import type { PastAct } from './past-matter.ts'
import { move } from './rehearsal.ts'
import { opener, perform, postOf } from './rehearse-act.ts'
import { attempt, type Run } from './replay-run.ts'

/** A step that was added is taken to be done at once; more than so many one after the other is a loop. */
const MOST_ADDED = 20

/** Does one act of the past again. What does not fit any more stops the play, and the run says where. */
export function follow(run: Run, act: PastAct): void {
  switch (act.kind) {
    case 'complete':
      return complete(run, act)
    case 'timer': {
      const timer = run.matter.timers.find(({ node }) => node === act.node)
      if (timer) attempt(run, act.at, matter => move(matter, { kind: 'timer', ...timer }, opener(matter)))
      return
    }
    case 'return': {
      const { from, to, direct } = act
      passAdded(run, from, act.at)
      const task = run.matter.tasks.find(({ step }) => step.id === from)
      const back =
        task &&
        attempt(run, act.at, matter => move(matter, { kind: 'return', token: task.token, to, direct }, opener(matter)))
      if (back !== null) run.stopped = from
      return
    }
    case 'withdraw':
      if (attempt(run, act.at, matter => move(matter, { kind: 'withdraw' }, opener(matter))) !== null)
        run.stopped = act.step
      return
    case 'correct':
      Object.assign(run.matter.fields, act.fields)
      if (act.urgency !== undefined) run.matter.urgency = act.urgency
      return
    case 'terminate':
      attempt(run, act.at, matter => move(matter, { kind: 'terminate' }, opener(matter)))
  }
}

function complete(run: Run, act: Extract<PastAct, { kind: 'complete' }>): void {
  // A step that is gone asks for nothing; whether its outcome is missed shows where the matter goes next.
  if (!run.matter.service.graph.steps.has(act.step)) return
  passAdded(run, act.step, act.at)
  const ofStep = run.opened.filter(({ task }) => task.step.id === act.step)
  const found = [ofStep[act.nth], ...ofStep].find(one => one !== undefined && run.matter.tasks.includes(one.task))
  if (!found) {
    run.stopped = act.step
    return
  }
  const { token, item } = found.task
  const { at, step, outcome, opinion, fields, by } = act
  const completion = {
    on: at,
    step,
    outcome,
    by,
    ...(opinion === undefined ? {} : { opinion }),
    ...(fields ? { fields } : {}),
  }
  const refused = attempt(run, at, matter =>
    perform(matter, typeof item === 'string' ? { ...completion, for: item } : completion),
  )
  if (refused !== null) {
    run.refused.push({ step, code: refused })
    // It was done all the same: what comes of it is played on.
    const forced = attempt(run, at, matter => {
      Object.assign(matter.fields, fields)
      matter.done.push({ step, outcome, by, at: matter.now })
      move(matter, { kind: 'complete', token, outcome }, opener(matter), {
        outcome,
        ...(opinion === undefined ? {} : { opinion }),
      })
    })
    if (forced !== null) run.stopped = step
  }
  found.doneAt = at
}

/** Steps that the matter never had stand between: each is taken to be done at once, with the first of its outcomes. */
export function passAdded(run: Run, wanted: string | null, at: string): void {
  for (let passed = 0; passed < MOST_ADDED; passed += 1) {
    if (run.matter.tasks.some(({ step }) => step.id === wanted)) return
    const added = run.matter.tasks.find(({ step }) => !run.known.has(step.id))
    const outcome = added?.step.outcomes[0]?.code
    if (!added || outcome === undefined) return
    const refused = attempt(run, at, matter => {
      matter.done.push({ step: added.step.id, outcome, by: postOf(added, matter), at: matter.now })
      move(matter, { kind: 'complete', token: added.token, outcome }, opener(matter), { outcome })
    })
    if (refused !== null) return
    const seen = run.opened.find(({ task }) => task === added)
    if (seen) seen.doneAt = at
  }
}
