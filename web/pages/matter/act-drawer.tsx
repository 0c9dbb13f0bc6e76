import { App, Button, Drawer } from 'antd'
import { useRef } from 'react'
import type { Changed, MatterDetail } from '#api/matters/schema.ts'
import type { ServiceDetail } from '#api/services/schema.ts'
import { apart, useJudgement } from '../../client/judgement.ts'
import { byField, problemFrom } from '../../client/problem.ts'
import { MATTER_CHANGES } from '../../client/queries.ts'
import { useSend } from '../../client/use-send.ts'
import { RuleSays } from '../../forms/rule-says.tsx'
import { useProblemText } from '../../parts/problem-text.ts'
import { Refusals } from '../../parts/refusals.tsx'
import { useText } from '../../texts/language.tsx'
import { ActForm } from './act-form.tsx'
import { judgedRequest, requestOf } from './act-request.ts'
import { saidAfter } from './said-after.ts'
import { useFilling } from './use-filling.ts'
import { placedFields } from './placed-fields.ts'
import type { ActButton } from './view.ts'

interface ActDrawerProps {
  matter: MatterDetail
  service: ServiceDetail | undefined
  button: ActButton
  title: string
  close: () => void
}

/** Where the cursor begins: at what has to be filled in, else where one writes. */
const firstToFill = (form: HTMLFormElement | null) =>
  form?.querySelector<HTMLElement>('[aria-required="true"]') ?? form?.querySelector<HTMLElement>('textarea, input')

/** One act: what it does, what stands in the way, what it asks. What is typed survives refusals, closing and reloads. */
export function ActDrawer({ matter, service, button, title, close }: ActDrawerProps) {
  const { t } = useText()
  const text = useProblemText()
  const form = useRef<HTMLFormElement>(null)
  const { message, modal } = App.useApp()
  const { act, choice } = button
  const [given, change, forget] = useFilling(matter, act, choice?.code)
  const sending = useSend<Changed | null>(MATTER_CHANGES)
  const refused = apart(sending.error ? problemFrom(sending.error) : null)
  const wrong = byField(refused.problem)
  const rules = useJudgement(judgedRequest(matter, service, act, given)) ?? refused.said
  const said = {
    rules,
    reasons: given.reasons,
    onReason: (rule: string, reason: string) => change({ reasons: { ...given.reasons, [rule]: reason } }),
  }
  const placed = placedFields(act)
  const elsewhere = Object.entries(wrong).flatMap(([name, refusals]) => (placed.has(name) ? [] : refusals))
  const submit = () =>
    sending.mutate(requestOf(matter, act, given), {
      onSuccess: changed => {
        forget()
        close()
        const words = saidAfter(t, changed)
        if (words.length === 0) void message.success(t('act.done', { act: title }))
        else
          modal.info({
            title: t('act.done', { act: title }),
            content: words.map((line, index) => <p key={index}>{line}</p>),
          })
      },
    })
  const standing = sending.error ? [] : act.refusals
  return (
    <Drawer
      open
      title={title}
      size={480}
      onClose={close}
      afterOpenChange={() => firstToFill(form.current)?.focus()}
      footer={
        <div className="row">
          <Button type="primary" loading={sending.isPending} onClick={submit}>
            {t('act.submit', { act: title })}
          </Button>
          <Button onClick={close}>{t('act.cancel')}</Button>
          <span className="faint small">
            {t('act.kept')}
            <span className="wide-only"> · Ctrl + Enter</span>
          </span>
        </div>
      }
    >
      <form
        ref={form}
        className="stack"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          submit()
        }}
        onKeyDown={event => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
        }}
      >
        <p className="soft">{choice?.effect ?? t(`effect.${act.kind}`)}</p>
        <Refusals title={t('act.inTheWay')} lines={standing} />
        <ActForm
          matter={matter}
          service={service}
          act={act}
          given={given}
          change={change}
          problems={wrong}
          said={said}
        />
        <RuleSays {...said} rules={rules.filter(({ field = '' }) => !placed.has(field))} />
        <Refusals
          title={t('act.refused')}
          lines={elsewhere.map(refusal => ({
            code: refusal.code,
            text: refusal.detail || text(sending.error),
            citation: refusal.citation,
          }))}
        />
      </form>
    </Drawer>
  )
}
