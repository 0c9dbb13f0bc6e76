import { useMutation } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { useId } from 'react'
import type { AmendmentDetail } from '#api/amendments/schema.ts'
import { playExample } from '../../client/amendments.ts'
import { UrgencyChoice } from '../../forms/urgency-choice.tsx'
import { Field } from '../../parts/field.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'
import { useEditing, useParts } from '../context.ts'
import { TypedInput } from '../typed-input.tsx'
import { Act } from './act.tsx'
import { ActCard } from './act-card.tsx'
import { DayInput } from './day-input.tsx'
import { draftedIn, withAct, withValue, type DraftedAct, type Path } from './example-text.ts'
import { ExpectedFields, refusalWord } from './expected-fields.tsx'
import { GivenFields } from './given-fields.tsx'
import { useExampleFields, useGraph } from './use-example.ts'

interface ExampleFormProps {
  amendment: AmendmentDetail
  file: string
}

/** An example as a form: what is registered, what is done day by day, and what has to come of it. */
export function ExampleForm({ amendment, file }: ExampleFormProps) {
  const { t } = useText()
  const key = useId()
  const { files, set } = useEditing()
  const { manifest } = useParts()
  const fields = useExampleFields()
  const graph = useGraph()
  const yaml = files[file] ?? ''
  const playing = useMutation({
    mutationFn: () => playExample(amendment.id, yaml, editsOf(amendment.files, files)),
  })
  const example = draftedIn(yaml)
  if (!example) return <p className="soft">{t('examples.onlyText')}</p>
  const put = (path: Path, value: unknown) => {
    playing.reset()
    set(file, withValue(yaml, path, value))
  }
  const add = (act: DraftedAct) => {
    playing.reset()
    set(file, withAct(yaml, act))
  }
  const { when = [], expect = {}, fields: given = {}, registered = '' } = example
  const last = when.at(-1)?.on ?? registered
  const [first] = graph?.steps.values() ?? []
  const timer = [...(graph?.nodes.values() ?? [])].find(({ trigger }) => trigger?.on === 'timer')
  const additions: { key: string; label: string; act: DraftedAct }[] = [
    {
      key: 'step',
      label: t('examples.addStep'),
      act: { on: last, step: first?.id ?? '', outcome: first?.outcomes[0]?.code ?? '' },
    },
    ...(timer ? [{ key: 'timer', label: t('examples.addTimer'), act: { on: last, timer: timer.id } }] : []),
    { key: 'answer', label: t('examples.addAnswer'), act: { on: last, answer: '' } },
    { key: 'closed', label: t('examples.addClosed'), act: { on: last, closed: '' } },
  ]
  const played = (at: number) => playing.data?.items.find(({ act }) => act === at)
  return (
    <div className="stack example-form">
      <Act
        at={0}
        on={registered}
        what={t('examples.registering')}
        refused={when.length === 0 ? refusalWord(expect, t) : null}
        played={played(0)}
        isOpen={when.length === 0}
      >
        <div className="stack">
          <div className="fields">
            <Field id={`${key}-name`} label={t('examples.name')}>
              <TypedInput id={`${key}-name`} value={example.name ?? ''} onCommit={name => put(['name'], name)} />
            </Field>
            <Field id={`${key}-on`} label={t('examples.registered')}>
              <DayInput
                id={`${key}-on`}
                label={t('examples.registered')}
                value={registered}
                onChange={day => put(['registered'], day)}
              />
            </Field>
            <Field id={`${key}-title`} label={t('examples.title')}>
              <TypedInput
                id={`${key}-title`}
                value={example.title ?? ''}
                onCommit={title => put(['title'], title === '' ? undefined : title)}
              />
            </Field>
            <Field id={`${key}-urgency`} label={t('urgency.label')}>
              <UrgencyChoice
                value={example.urgency ?? manifest?.urgency ?? 'normal'}
                onChange={urgency => put(['urgency'], urgency)}
              />
            </Field>
          </div>
          <GivenFields fields={fields} given={given} onChange={(name, value) => put(['fields', name], value)} />
        </div>
      </Act>
      {when.map((act, at) => (
        // An act has no name but its place, and its controls are all controlled.
        // oxlint-disable-next-line no-array-index-key
        <ActCard
          key={at}
          at={at}
          act={act}
          graph={graph}
          fields={fields}
          played={played(at + 1)}
          put={(path, value) => put(['when', at, ...path], value)}
        />
      ))}
      <section className="step-card" aria-label={t('examples.inTheEnd')}>
        <h4>{t('examples.inTheEnd')}</h4>
        <ExpectedFields
          expected={expect}
          played={played(when.length)}
          onChange={(part, value) => put(['expect', part], value)}
          onTake={expected => put(['expect'], expected)}
        />
      </section>
      <div className="row">
        <Button type="primary" loading={playing.isPending} onClick={() => playing.mutate()}>
          {t('examples.play')}
        </Button>
        <Dropdown
          trigger={['click']}
          menu={{
            items: additions.map(({ key: item, label }) => ({ key: item, label })),
            onClick: ({ key: chosen }) => {
              const addition = additions.find(one => one.key === chosen)
              if (addition) add(addition.act)
            },
          }}
        >
          <Button>{t('examples.addAct')}</Button>
        </Dropdown>
      </div>
      {playing.isError && <Trouble error={playing.error} />}
    </div>
  )
}

/** What differs from what is saved. */
function editsOf(
  saved: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>>,
): Record<string, string | null> {
  const changed = Object.entries(files).filter(([file, text]) => saved[file] !== text)
  const gone = Object.keys(saved).filter(file => !(file in files))
  return { ...Object.fromEntries(changed), ...Object.fromEntries(gone.map(file => [file, null])) }
}
