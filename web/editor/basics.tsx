import { Checkbox, InputNumber, Select } from 'antd'
import { useId } from 'react'
import { DUTIES } from '#catalogue/duties.ts'
import type { ServiceManifest } from '#catalogue/types.ts'
import { UrgencyChoice } from '../forms/urgency-choice.tsx'
import { Field } from '../parts/field.tsx'
import { useText } from '../texts/language.tsx'
import { useEditing, useParts } from './context.ts'
import { MANIFEST, RULES } from './files.ts'
import { FindingsAt } from './findings.tsx'
import { RawFile } from './raw-file.tsx'
import { editDmn } from './rules/dmn.ts'
import { setExtension } from './rules/edit-file.ts'
import { SpecialRoles } from './special-roles.tsx'
import { TypedArea, TypedInput } from './typed-input.tsx'
import { WordsField } from './words-field.tsx'

/** Permissions that let a post register matters, beside the duties that do. */
const REGISTERING = ['register', 'supervise'] as const
const RETENTIONS = ['Y', 'D30', 'D10'] as const

/** What the service is: its name, what it is about, its legal basis, its numbers, who registers it. */
export function Basics() {
  const { t, language } = useText()
  const id = useId()
  const { edit } = useEditing()
  const { manifest, texts, form, setManifest, setTexts } = useParts()
  if (!manifest || !texts) return <RawFile file={MANIFEST} />
  const put = (part: Partial<ServiceManifest>) => setManifest({ ...manifest, ...part })
  const setCap = (cap: number) => {
    // The cap stands in a rule, and the manifest repeats it: both say the same.
    edit(RULES, text => editDmn(text, dmn => setExtension(dmn, cap, manifest.extension.rule)))
    put({ extension: { ...manifest.extension, cap } })
  }
  return (
    <div className="stack">
      <FindingsAt file={MANIFEST} />
      <div className="basics-names">
        <WordsField
          label={t('basics.name')}
          value={{ 'zh-Hans': texts['zh-Hans'].name, 'zh-Hant': texts['zh-Hant'].name, en: texts.en.name }}
          onChange={name => setTexts((all, one) => ({ ...all, name: name[one] }))}
        />
        <WordsField
          label={t('basics.summary')}
          isLong
          value={{ 'zh-Hans': texts['zh-Hans'].summary, 'zh-Hant': texts['zh-Hant'].summary, en: texts.en.summary }}
          onChange={summary => setTexts((all, one) => ({ ...all, summary: summary[one] }))}
        />
      </div>
      <Field id={`${id}-basis`} label={t('service.basis')} help={t('basics.basisHelp')}>
        <TypedArea
          aria-label={t('service.basis')}
          minRows={2}
          value={manifest.basis.join('\n')}
          onCommit={text =>
            put({
              basis: text
                .split('\n')
                .map(line => line.trim())
                .filter(Boolean),
            })
          }
        />
      </Field>
      <div className="fields">
        <Field id={`${id}-pattern`} label={t('basics.pattern')} help={t('basics.patternHelp')}>
          <TypedInput
            id={`${id}-pattern`}
            value={manifest.series.pattern}
            onCommit={pattern => put({ series: { ...manifest.series, pattern } })}
          />
        </Field>
        <Field id={`${id}-origin`} label={t('basics.origin')}>
          <Select
            id={`${id}-origin`}
            value={manifest.origin}
            options={[
              { value: 'registered', label: t('service.registered') },
              { value: 'opened', label: t('service.opened') },
            ]}
            onChange={origin => put({ origin })}
          />
        </Field>
        <Field id={`${id}-registrars`} label={t('basics.registrars')}>
          <Select
            id={`${id}-registrars`}
            mode="multiple"
            value={[...manifest.registrars]}
            options={[
              ...Object.entries(DUTIES).map(([duty, words]) => ({ value: duty, label: words[language] })),
              ...REGISTERING.map(permission => ({ value: permission, label: t(`permission.${permission}`) })),
            ]}
            onChange={registrars => put({ registrars })}
          />
        </Field>
        <Field id={`${id}-listed`} label={t('basics.listed')}>
          <Select
            id={`${id}-listed`}
            mode="multiple"
            value={[...manifest.listed]}
            options={Object.keys(form?.properties ?? {}).map(name => ({
              value: name,
              label: texts[language].fields[name]?.label ?? name,
            }))}
            onChange={listed => put({ listed })}
          />
        </Field>
        <Field id={`${id}-cap`} label={t('basics.cap')} help={t('basics.capHelp')}>
          <InputNumber
            id={`${id}-cap`}
            min={0}
            max={999}
            precision={0}
            value={manifest.extension.cap}
            onChange={cap => {
              if (cap !== null && cap !== manifest.extension.cap) setCap(cap)
            }}
          />
        </Field>
        <Field id={`${id}-urgency`} label={t('basics.urgency')}>
          <UrgencyChoice
            value={manifest.urgency ?? 'normal'}
            onChange={urgency => put({ urgency: urgency as NonNullable<ServiceManifest['urgency']> })}
          />
        </Field>
        <Field id={`${id}-secrecy`} label={t('basics.secrecy')}>
          <Select
            id={`${id}-secrecy`}
            value={manifest.secrecy ?? 'none'}
            options={[
              { value: 'none', label: t('secrecy.none') },
              { value: 'internal', label: t('secrecy.internal') },
              { value: 'work-secret', label: t('secrecy.work') },
            ]}
            onChange={secrecy => put({ secrecy })}
          />
        </Field>
        <Field id={`${id}-retention`} label={t('basics.retention')}>
          <Select
            id={`${id}-retention`}
            value={manifest.retention}
            options={RETENTIONS.map(one => ({ value: one, label: t(`retention.${one}`) }))}
            onChange={retention => put({ retention })}
          />
        </Field>
      </div>
      <Checkbox checked={manifest.supervised} onChange={event => put({ supervised: event.target.checked })}>
        {t('basics.supervised')}
      </Checkbox>
      <SpecialRoles />
    </div>
  )
}
