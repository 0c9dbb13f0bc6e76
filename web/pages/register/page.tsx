import { useQuery } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useJudgement } from '../../client/judgement.ts'
import { officeQuery, serviceQuery, servicesQuery } from '../../client/queries.ts'
import { controlId } from '../../forms/fields.tsx'
import { registeringFields } from '../../forms/schema.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'
import { Particulars } from './particulars.tsx'
import { RegisteredPart } from './registered.tsx'
import { Source } from './source.tsx'
import { useAddress } from './use-address.ts'
import { useDraft } from './use-draft.ts'
import { useReading } from './use-reading.ts'
import { useRegister } from './use-register.ts'
import { chooseService, requestOf, whereOf } from './view.ts'
import './page.css'

/** The service that was registered last: most clerks register one kind all day. */
const LAST = 'shuniu.service'
/** What the ids of the form's controls begin with. */
const FIELD = controlId('')

/** 登记: paste or drop, look at what is doubtful, Ctrl+Enter. Only what is required is required. */
export function RegisterPage() {
  const { t } = useText()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [draft, change, forget] = useDraft()
  const [files, setFiles] = useState<File[]>([])
  const [at, setAt] = useState('')
  const services = useQuery(servicesQuery)
  useQuery(officeQuery)
  const chosen = chooseService(services.data?.items ?? [], draft.service, localStorage.getItem(LAST))
  const service = useQuery(serviceQuery(chosen))
  const { now, later } = service.data ? registeringFields(service.data) : { now: [], later: [] }
  const fields = [...now, ...later]

  useAddress(draft, change, fields)
  const reading = useReading(draft, change, fields, file => setFiles(kept => kept.filter(one => one !== file)))
  const isGuarded = service.data?.guards.some(guard => guard.step === null) === true
  const rules = useJudgement(
    isGuarded
      ? {
          method: 'POST',
          path: '/api/matters/judgement',
          body: requestOf({ ...draft, service: chosen, reasons: {} }, fields),
        }
      : null,
  )
  const register = useRegister(matter => {
    localStorage.setItem(LAST, chosen)
    forget()
    void message.success(t('register.done', { number: matter.number }))
    void navigate(`/matters/${matter.id}`)
  })
  if (services.isError) return <Trouble error={services.error} retry={() => void services.refetch()} />
  if (services.data && !chosen) return <PageHead title={t('register.mayNot')} text={t('register.mayNotText')} />
  if (register.registered)
    return <RegisteredPart matter={register.registered} refused={register.refused} leave={forget} />
  return (
    <form
      noValidate
      onSubmit={event => {
        event.preventDefault()
        register.submit({ ...draft, service: chosen }, fields, files)
      }}
      onKeyDown={event => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit()
      }}
    >
      <PageHead title={t('register.title')} text={t('register.text')} />
      <div
        className="register-columns"
        onFocus={({ target }) => {
          const name = target.closest(`[id^="${FIELD}"]`)?.id.slice(FIELD.length)
          if (name) setAt(name)
        }}
      >
        <Source
          text={draft.text}
          onText={text => change({ text })}
          read={reading.read}
          isReading={reading.isReading}
          progress={reading.progress}
          error={reading.error}
          found={reading.found}
          files={files}
          onFiles={setFiles}
          where={whereOf(reading.found, at)}
        />
        <Particulars
          draft={draft}
          change={change}
          now={now}
          later={later}
          services={(services.data?.items ?? []).filter(one => one.mayRegister)}
          chosen={chosen}
          defaults={service.data ?? { urgency: 'normal', secrecy: 'none' }}
          isLoading={service.isPending}
          isBusy={register.isBusy}
          error={register.error}
          rules={rules}
          forget={() => {
            forget()
            setFiles([])
          }}
        />
      </div>
    </form>
  )
}
