import { EnterOutlined } from '@ant-design/icons'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { calendarOf } from '#calendar/calendar.ts'
import { officeQuery, serviceQuery, servicesQuery } from '../../client/queries.ts'
import { calendarsQuery } from '../../client/settings.ts'
import { useWhen } from '../../parts/use-when.ts'
import { useText } from '../../texts/language.tsx'
import { jottedAddress, serviceFor } from '../register/jotted.ts'
import { understand, type Understood } from '../register/understand.ts'

/** "请教育局周五前报校车方案": says what it understood, and takes it to the register page to be looked at. */
export function Jot() {
  const { t } = useText()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const { today } = useWhen()
  const [words, setWords] = useState('')
  const services = useQuery(servicesQuery).data?.items ?? []
  const units = useQuery(officeQuery).data?.units ?? []
  const years = useQuery(calendarsQuery).data?.items
  const calendar = useMemo(() => calendarOf(years ?? [], ''), [years])
  const line = words.trim()
  const said = understand(line, units, today(), calendar)
  const open = services.filter(service => service.mayRegister)
  if (open.length === 0) return null
  const go = async () => {
    if (!line) return navigate('/matters/new')
    const forms = await Promise.all(open.map(({ id }) => queries.fetchQuery(serviceQuery(id))))
    return navigate(jottedAddress(line, said, serviceFor(line, said, forms)))
  }
  return (
    <div className="jot">
      <Input
        size="large"
        value={words}
        aria-label={t('desk.jotLabel')}
        aria-describedby="understood"
        placeholder={t('desk.jot')}
        suffix={<EnterOutlined aria-hidden="true" style={{ color: 'var(--faint)' }} />}
        onChange={event => setWords(event.target.value)}
        onPressEnter={event => {
          // Enter that ends a composition of the input method chooses a word; it does not send.
          if (!event.nativeEvent.isComposing) void go()
        }}
      />
      <p id="understood" role="status" className="jot-said">
        {line && <Said said={said} />}
      </p>
      {said.tasks.length > 0 && (
        <ul className="jot-tasks">
          {said.tasks.map(task => (
            <li key={task}>
              <Button size="small" onClick={() => setWords(task)}>
                {task}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Said({ said }: { said: Understood }) {
  const { t, language } = useText()
  const { weekday } = useWhen()
  const { lead, assisting } = said
  const separator = language === 'en' ? ', ' : '、'
  const what = [
    ...(lead ? [t('desk.understoodLead', { unit: lead.name })] : []),
    ...(assisting.length > 0
      ? [t('desk.understoodAssist', { units: assisting.map(unit => unit.name).join(separator) })]
      : []),
    ...(said.by ? [t('desk.understoodBy', { day: weekday(said.by) })] : []),
  ]
  return (
    <>
      {what.length > 0 && <b>{t('desk.understood', { what: what.join(' · ') })}</b>}
      {said.who && <span>{t('desk.openWho', { words: said.who })}</span>}
      {said.when && <span>{t('desk.openWhen', { words: said.when })}</span>}
      <span>{said.tasks.length > 0 ? t('desk.severalTasks', { count: said.tasks.length }) : t('desk.jotGo')}</span>
    </>
  )
}
