import { Button } from 'antd'
import type { Focus } from '../../client/office.ts'
import { Empty } from '../../parts/empty.tsx'
import { Listing } from '../../parts/listing.tsx'
import { useText } from '../../texts/language.tsx'
import type { OfficePart } from './office-part.ts'

/** The office's standing priorities, in the order that desks are sorted by. */
export function Focuses({ office, edits, open }: OfficePart) {
  const { t } = useText()
  return (
    <div className="stack">
      <div className="row">
        <p className="soft grow">{t('settings.focusesText')}</p>
        {open && <Button onClick={() => open(edits.focus(null))}>{t('settings.addFocus')}</Button>}
      </div>
      <Listing<Focus>
        label={t('settings.focuses')}
        rows={office.focuses}
        idOf={focus => focus.id}
        empty={<Empty title={t('settings.noFocuses')} text={t('settings.noFocusesText')} />}
        columns={[
          {
            key: 'rank',
            label: t('settings.rank'),
            width: 80,
            onCard: 'row',
            draw: focus => <span className="numbers">{focus.rank}</span>,
          },
          {
            key: 'name',
            label: t('settings.focusName'),
            onCard: 'heading',
            draw: focus => (
              <span>
                <b>{focus.name}</b> {!focus.isActive && <span className="mark">{t('office.closed')}</span>}
              </span>
            ),
          },
          ...(open
            ? [
                {
                  key: 'acts',
                  label: t('office.acts'),
                  draw: (focus: Focus) => (
                    <Button size="small" onClick={() => open(edits.focus(focus))}>
                      {t('office.change')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </div>
  )
}
