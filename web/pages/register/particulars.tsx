import { Button, Input, Select, Skeleton } from 'antd'
import type { ServiceDetail, ServiceSummary } from '#api/services/schema.ts'
import { apart } from '../../client/judgement.ts'
import { byField, problemFrom, type RefusalView } from '../../client/problem.ts'
import { controlId, Fields } from '../../forms/fields.tsx'
import { RuleSays } from '../../forms/rule-says.tsx'
import { saidOf } from '../../forms/said.ts'
import { SOURCE_FIELD, type FormField, type Values } from '../../forms/schema.ts'
import { UrgencyChoice } from '../../forms/urgency-choice.tsx'
import { Field } from '../../parts/field.tsx'
import { useProblemText } from '../../parts/problem-text.ts'
import { Refusals } from '../../parts/refusals.tsx'
import { useText } from '../../texts/language.tsx'
import { Alike } from './alike.tsx'
import { More } from './more.tsx'
import { touched, type Draft, type Urgency } from './view.ts'

interface ParticularsProps {
  draft: Draft
  change: (change: Partial<Draft>) => void
  now: readonly FormField[]
  later: readonly FormField[]
  services: readonly ServiceSummary[]
  chosen: string
  /** What the chosen service takes where nobody says. */
  defaults: Pick<ServiceDetail, 'urgency' | 'secrecy'>
  isLoading: boolean
  isBusy: boolean
  error: unknown
  /** What the rules say of registering this. */
  rules: readonly RefusalView[] | undefined
  forget: () => void
}

/** Kind, title, and what the service asks; errors stand beside their field. */
export function Particulars({
  draft,
  change,
  now,
  later,
  services,
  chosen,
  defaults,
  isLoading,
  isBusy,
  error,
  rules,
  forget,
}: ParticularsProps) {
  const { t } = useText()
  const text = useProblemText()
  const refused = apart(error ? problemFrom(error) : null)
  const wrong = byField(refused.problem)
  const said = {
    rules: rules ?? refused.said,
    reasons: draft.reasons,
    onReason: (rule: string, reason: string) => change({ reasons: { ...draft.reasons, [rule]: reason } }),
  }
  const known = new Set(['title', ...[...now, ...later].flatMap(field => [field.name, `fields.${field.name}`])])
  const elsewhere = Object.entries(wrong).flatMap(([name, refusals]) => (known.has(name) ? [] : refusals))
  const title = controlId('title')
  const drawn = {
    values: draft.values,
    problems: wrong,
    said,
    doubtful: new Set(draft.doubtful),
    onChange: (name: string, value: unknown) =>
      change({ values: { ...draft.values, [name]: value }, doubtful: touched(draft, name) }),
    onChanges: (values: Values) => change({ values: { ...draft.values, ...values } }),
  }
  return (
    <section className="panel stack" aria-label={t('register.particulars')}>
      <Field id="service" label={t('register.service')}>
        <Select
          id="service"
          value={chosen || null}
          options={services.map(service => ({ value: service.id, label: service.name }))}
          onChange={(service: string) => change({ service })}
        />
      </Field>
      <Field
        id={title}
        label={t('register.titleField')}
        required
        problems={wrong['title']}
        doubtful={draft.doubtful.includes('title')}
      >
        <Input.TextArea
          id={title}
          autoSize={{ minRows: 1, maxRows: 4 }}
          maxLength={500}
          aria-required="true"
          aria-invalid={wrong['title'] !== undefined}
          aria-describedby={`${title}-note`}
          value={draft.title}
          onChange={event => change({ title: event.target.value, doubtful: touched(draft, 'title') })}
          onKeyDown={event => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
          }}
        />
      </Field>
      <Alike title={draft.title} asker={draft.askerName} />
      {isLoading ? (
        <Skeleton active title={false} paragraph={{ rows: 6 }} />
      ) : (
        <>
          <Fields fields={now.filter(field => field.name !== SOURCE_FIELD)} {...drawn} />
          {later.length > 0 && (
            <details
              className="register-more"
              open={later.some(({ name }) => draft.values[name] !== undefined || saidOf(said.rules, name).length > 0)}
            >
              <summary>{t('register.later')}</summary>
              <Fields fields={later} {...drawn} />
            </details>
          )}
        </>
      )}
      <Field id="urgency" label={t('urgency.label')}>
        <UrgencyChoice
          value={draft.urgency ?? defaults.urgency}
          onChange={urgency => change({ urgency: urgency as Urgency })}
        />
      </Field>
      <More draft={draft} change={change} secrecy={defaults.secrecy} />
      <RuleSays {...said} rules={said.rules.filter(({ field = '' }) => !known.has(field))} />
      <Refusals
        title={t('register.refused')}
        lines={elsewhere.map(refusal => ({
          code: refusal.code,
          text: refusal.detail || text(error),
          citation: refusal.citation,
        }))}
      />
      <div className="row">
        <Button type="primary" htmlType="submit" size="large" loading={isBusy}>
          {t('register.submit')}
        </Button>
        <span className="faint small grow">
          <span className="wide-only">{t('register.submitHelp')}</span>
        </span>
        <Button type="text" onClick={forget}>
          {t('register.clear')}
        </Button>
      </div>
    </section>
  )
}
