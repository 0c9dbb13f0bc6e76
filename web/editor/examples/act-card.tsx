import { Button, Select } from 'antd'
import { useId } from 'react'
import type { PlayedAct } from '#api/amendments/schema.ts'
import type { Graph } from '#procedure/graph.ts'
import type { FormField } from '../../forms/schema.ts'
import { Field } from '../../parts/field.tsx'
import { useText, type Say } from '../../texts/language.tsx'
import type { ServiceTexts } from '#catalogue/types.ts'
import { useParts } from '../context.ts'
import { TypedInput } from '../typed-input.tsx'
import { Act } from './act.tsx'
import { DayInput } from './day-input.tsx'
import type { DraftedAct, Path } from './example-text.ts'
import { ExpectedFields, refusalWord } from './expected-fields.tsx'
import { GivenFields } from './given-fields.tsx'

interface ActCardProps {
  at: number
  act: DraftedAct
  graph: Graph | null
  fields: readonly FormField[]
  played: PlayedAct | undefined
  /** Writes a value below the act; the empty path is the act itself. */
  put: (path: Path, value: unknown) => void
}

/** One act of an example: who does what on which day, what it gives, and what has to follow; how it came out stands beside it. */
export function ActCard({ at, act, graph, fields, played, put }: ActCardProps) {
  const { t, language } = useText()
  const key = useId()
  const { texts } = useParts()
  const words = texts?.[language]
  return (
    <Act
      at={at + 1}
      on={act.on ?? ''}
      what={whatOf(act, words, t)}
      refused={refusalWord(act.expect, t)}
      played={played}
    >
      <div className="stack">
        <div className="fields">
          <Field id={`${key}-on`} label={t('examples.on')}>
            <DayInput
              id={`${key}-on`}
              label={t('examples.on')}
              value={act.on ?? ''}
              onChange={day => put(['on'], day)}
            />
          </Field>
          <What act={act} graph={graph} put={put} />
        </div>
        {act.step !== undefined && <StepGives act={act} graph={graph} fields={fields} put={put} />}
        <details open={act.expect !== undefined}>
          <summary>{t('examples.expected')}</summary>
          <ExpectedFields
            expected={act.expect ?? {}}
            played={played}
            onChange={(part, value) => put(['expect', part], value)}
            onTake={expected => put(['expect'], expected)}
          />
        </details>
        <Button size="small" type="text" onClick={() => put([], undefined)}>
          {t('examples.removeAct', { act: at + 1 })}
        </Button>
      </div>
    </Act>
  )
}

/** What an act is, in one line. */
function whatOf(act: DraftedAct, words: ServiceTexts | undefined, t: Say): string {
  if (act.step !== undefined) {
    const step = words?.steps[act.step]
    const outcome = act.outcome ?? ''
    return t('example.step', { what: step?.name ?? act.step, outcome: step?.outcomes[outcome]?.label ?? outcome })
  }
  if (act.timer !== undefined) return t('example.timer', { what: words?.labels?.procedure[act.timer] ?? act.timer })
  return act.answer === undefined
    ? t('example.closed', { what: act.closed ?? '' })
    : t('example.answer', { what: act.answer })
}

/** What is done: a step with an outcome, a time that comes, an answer, or a matter that was opened and ends. */
function What({ act, graph, put }: Pick<ActCardProps, 'act' | 'graph' | 'put'>) {
  const { t, language } = useText()
  const key = useId()
  const { texts } = useParts()
  const words = texts?.[language]
  const timers = [...(graph?.nodes.values() ?? [])].filter(({ trigger }) => trigger?.on === 'timer')
  if (act.step !== undefined) {
    const outcomes = graph?.steps.get(act.step)?.outcomes.map(({ code }) => code) ?? []
    return (
      <>
        <Field id={`${key}-step`} label={t('examples.step')}>
          <Select
            id={`${key}-step`}
            value={act.step}
            showSearch={{ optionFilterProp: 'label' }}
            options={[...(graph?.steps.keys() ?? [])].map(step => ({
              value: step,
              label: words?.steps[step]?.name ?? step,
            }))}
            onChange={step => put(['step'], step)}
          />
        </Field>
        <Field id={`${key}-outcome`} label={t('examples.chosen')}>
          <Select
            id={`${key}-outcome`}
            value={act.outcome ?? null}
            options={outcomes.map(code => ({
              value: code,
              label: words?.steps[act.step ?? '']?.outcomes[code]?.label ?? code,
            }))}
            onChange={code => put(['outcome'], code)}
          />
        </Field>
      </>
    )
  }
  if (act.timer !== undefined)
    return (
      <Field id={`${key}-timer`} label={t('examples.timer')}>
        <Select
          id={`${key}-timer`}
          value={act.timer}
          options={timers.map(({ id, name }) => ({ value: id, label: words?.labels?.procedure[id] ?? name }))}
          onChange={timer => put(['timer'], timer)}
        />
      </Field>
    )
  const part = act.answer === undefined ? 'closed' : 'answer'
  return (
    <Field id={`${key}-other`} label={t(`examples.${part}`)}>
      <TypedInput id={`${key}-other`} value={act[part] ?? ''} onCommit={value => put([part], value)} />
    </Field>
  )
}

/** What completing a step gives: the opinion, and the fields that the step asks for. */
function StepGives({ act, graph, fields, put }: Pick<ActCardProps, 'act' | 'graph' | 'fields' | 'put'>) {
  const { t } = useText()
  const key = useId()
  const step = graph?.steps.get(act.step ?? '')
  const outcome = step?.outcomes.find(({ code }) => code === act.outcome)
  const required = [
    ...(step?.fields ?? []).filter(field => field.required).map(({ name }) => name),
    ...(outcome?.requires ?? []),
  ]
  const asked = new Set([...(step?.fields ?? []).map(({ name }) => name), ...(outcome?.requires ?? [])])
  const given = act.fields ?? {}
  const offered = fields
    .filter(({ name }) => asked.has(name) || name in given)
    .map(field => ({ ...field, isRequired: required.includes(field.name) }))
  return (
    <>
      <Field id={`${key}-opinion`} label={t('examples.opinion')} required={outcome?.opinion === 'required'}>
        <TypedInput
          id={`${key}-opinion`}
          value={act.opinion ?? ''}
          onCommit={opinion => put(['opinion'], opinion === '' ? undefined : opinion)}
        />
      </Field>
      <GivenFields fields={offered} given={given} onChange={(name, value) => put(['fields', name], value)} />
    </>
  )
}
