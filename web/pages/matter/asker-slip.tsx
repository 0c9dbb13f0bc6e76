import { Button, Input, Popconfirm } from 'antd'
import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { MatterDetail } from '#api/matters/schema.ts'
import { look } from '../../client/look.ts'
import { MATTER_CHANGES } from '../../client/queries.ts'
import { Trouble } from '../../parts/trouble.tsx'
import { useText } from '../../texts/language.tsx'

/** 回执: what a citizen at the counter takes home, with the code they look their matter up by. That it was printed is on the record. */
export function AskerSlip({ matter, asker }: { matter: MatterDetail; asker: MatterDetail['askers'][number] }) {
  const { t } = useText()
  const queries = useQueryClient()
  const [digits, setDigits] = useState('')
  const [trouble, setTrouble] = useState<unknown>(null)
  // Whoever may circulate the matter handles it; what came by the window has its slip already.
  const mayGive =
    asker.kind === 'citizen' && matter.registeredBy !== null && matter.acts.some(act => act.kind === 'circulate')
  if (!mayGive) return null
  const give = async () => {
    setTrouble(null)
    try {
      await look(`/api/matters/${matter.id}/askers/${asker.id}/slips`, digits === '' ? {} : { digits })
      await Promise.all(MATTER_CHANGES.map(queryKey => queries.invalidateQueries({ queryKey })))
    } catch (error) {
      setTrouble(error)
    }
  }
  return (
    <>
      <Popconfirm
        title={t('slip.give')}
        description={
          <div className="slip-ask">
            <p className="soft">{t('slip.hint')}</p>
            <Input
              aria-label={t('slip.digits')}
              placeholder={t('slip.digits')}
              inputMode="numeric"
              maxLength={4}
              value={digits}
              onChange={event => setDigits(event.target.value)}
            />
          </div>
        }
        okText={t('slip.print')}
        cancelText={t('act.cancel')}
        onConfirm={give}
      >
        <Button size="small" type="text" aria-label={t('slip.label', { name: asker.name })}>
          {t('slip.print')}
        </Button>
      </Popconfirm>
      {trouble !== null && <Trouble error={trouble} />}
    </>
  )
}
