import { Checkbox, Input, Select } from 'antd'
import { useId } from 'react'
import type { Particulars as Told } from '#documents/drafting/document-draft.ts'
import { ISSUER_KINDS } from '#documents/drafting/relations.ts'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import { saidAt } from '../places.ts'
import { Answered } from './answered.tsx'
import { Consulted } from './consulted.tsx'
import type { PartProps } from './head-fields.tsx'

const FLAGS = [
  'isImportant',
  'isMajor',
  'needsApproval',
  'isDualLed',
  'isJointFit',
  'isDeliberated',
  'isNormative',
  'touchesCompetition',
] as const

/** What the rules ask and the text does not tell: who writes, why, by whose leave, who was asked. None of it is printed. */
export function Particulars({ work: { content, change }, findings }: PartProps) {
  const { t } = useText()
  const id = useId()
  const told = content.particulars
  const put = (part: Partial<Told>) => change({ particulars: { ...told, ...part } })
  const line = (
    name: 'basis' | 'approvedBy' | 'handedBy' | 'preliminary' | 'legalReview' | 'competitionReview' | 'tendency',
    ...places: string[]
  ) => (
    <Field id={`${id}-${name}`} label={t(`draft.${name}`)} problems={saidAt(findings, ...places)}>
      <Input
        id={`${id}-${name}`}
        value={told[name] ?? ''}
        maxLength={300}
        onChange={event => put({ [name]: event.target.value })}
      />
    </Field>
  )
  return (
    <div className="stack">
      <p className="soft small">{t('draft.particularsText')}</p>
      <div data-at="basis" className="stack">
        {line('basis', 'basis')}
        <Field id={`${id}-issuer`} label={t('draft.issuerKind')}>
          <Select
            id={`${id}-issuer`}
            value={told.issuerKind}
            options={ISSUER_KINDS.map(kind => ({ value: kind, label: t(`draft.issuer.${kind}`) }))}
            onChange={issuerKind => put({ issuerKind })}
          />
        </Field>
        <div className="draft-flags">
          {FLAGS.filter(flag => flag !== 'isJointFit' || content.issuers.length > 1).map(flag => (
            <Checkbox
              key={flag}
              checked={told[flag] ?? false}
              onChange={event => put({ [flag]: event.target.checked })}
            >
              {t(`draft.${flag}`)}
            </Checkbox>
          ))}
        </div>
        {line('approvedBy')}
        {content.to.some(({ relation }) => relation === 'person') && line('handedBy')}
      </div>
      <div data-at="consulted">
        <Consulted
          value={told.consulted}
          problems={saidAt(findings, 'consulted')}
          onChange={consulted => put({ consulted })}
        />
      </div>
      {(told.isDeliberated || told.isNormative || told.touchesCompetition) && (
        <div data-at="reviews" className="stack">
          {told.isDeliberated && line('preliminary', 'reviews')}
          {told.isNormative && line('legalReview', 'reviews')}
          {told.touchesCompetition && line('competitionReview', 'reviews')}
        </div>
      )}
      {['批复', '请示'].includes(content.kind) && (
        <div data-at="answers" className="stack">
          <Answered
            kind={content.kind}
            value={told.answers}
            problems={saidAt(findings, 'answers')}
            onChange={answers => {
              const { answers: _before, ...rest } = told
              change({ particulars: answers ? { ...rest, answers } : rest })
            }}
          />
          {content.kind === '请示' && told.answers && line('tendency')}
        </div>
      )}
    </div>
  )
}
