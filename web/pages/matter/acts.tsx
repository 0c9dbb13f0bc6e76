import { FormOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useRef, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { MatterDetail } from '#api/matters/schema.ts'
import type { ServiceDetail } from '#api/services/schema.ts'
import { useText } from '../../texts/language.tsx'
import { ActDrawer } from './act-drawer.tsx'
import { Before } from './before.tsx'
import { actButtons, type ActButton } from './view.ts'

/** 我现在可以: the acts of my task, each with its consequence in small words; the rarer ones behind 更多. */
export function Acts({ matter, service }: { matter: MatterDetail; service: ServiceDetail | undefined }) {
  const { t } = useText()
  const [search, setSearch] = useSearchParams()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<ActButton | null>(null)
  const from = useRef<HTMLElement | null>(null)
  const furtherButton = useRef<HTMLButtonElement>(null)
  const { primary, more } = actButtons(matter.acts)
  const word = (button: ActButton) => button.choice?.label ?? t(`act.${button.act.kind}`)
  const open = (button: ActButton) => {
    if (button.act.kind !== 'attach') return setChosen(button)
    const next = new URLSearchParams(search)
    next.set('tab', 'materials')
    setSearch(next, { replace: true })
  }
  const task = matter.tasks.find(one => primary.some(button => button.act.task === one.id))
  return (
    <section className="panel stack no-print acts" aria-labelledby="acts">
      <h2 id="acts">{t('matter.acts')}</h2>
      {task && (
        <p className="soft">
          {task.about !== null && task.about !== task.post.unit && <b>{task.about}</b>} {task.asks}
        </p>
      )}
      {task && (task.about === null ? <Before matter={matter} /> : null)}
      {matter.draft && (
        <Button
          block
          icon={<FormOutlined />}
          href={`/matters/${matter.id}/draft`}
          onClick={event => {
            event.preventDefault()
            void navigate(`/matters/${matter.id}/draft`)
          }}
        >
          {t(matter.draft === 'read' ? 'draft.open' : `draft.${matter.draft}`)}
        </Button>
      )}
      {primary.length === 0 && <p className="soft">{t('matter.noActs')}</p>}
      {primary.map((button, index) => (
        <div key={`${button.act.kind}-${button.choice?.code ?? ''}`}>
          <Button
            block
            type={index === 0 ? 'primary' : 'default'}
            onClick={event => {
              from.current = event.currentTarget
              open(button)
            }}
          >
            {word(button)}
          </Button>
          <p className="act-effect">{button.choice?.effect ?? t(`effect.${button.act.kind}`)}</p>
        </div>
      ))}
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            onClick: ({ key }) => {
              const button = more[Number(key)]
              from.current = furtherButton.current
              if (button) open(button)
            },
            items: more.map((button, index) => ({
              key: String(index),
              label: (
                <>
                  {word(button)}
                  <span className="act-effect">{button.choice?.effect ?? t(`effect.${button.act.kind}`)}</span>
                </>
              ),
            })),
          }}
        >
          <Button ref={furtherButton} block aria-haspopup="menu">
            {t('matter.more')}
          </Button>
        </Dropdown>
      )}
      {chosen && (
        <ActDrawer
          key={`${chosen.act.kind}-${chosen.choice?.code ?? ''}`}
          matter={matter}
          service={service}
          button={chosen}
          title={word(chosen)}
          close={() => {
            setChosen(null)
            // Back to where one came from; after the act itself the button may be gone.
            setTimeout(() => from.current?.focus(), 0)
          }}
        />
      )}
    </section>
  )
}
