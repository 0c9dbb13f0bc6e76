import { useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react'
import { Link } from 'react-router'
import type { AmendmentDetail, FindingView } from '#api/amendments/schema.ts'
import { findingsQuery } from '../client/amendments.ts'
import { PageHead } from '../parts/page-head.tsx'
import { useNarrow } from '../parts/use-narrow.ts'
import { useWhen } from '../parts/use-when.ts'
import { useText } from '../texts/language.tsx'
import { Basics } from './basics.tsx'
import { ChangesList } from './changes-list.tsx'
import { CheckResult } from './check-result.tsx'
import { Clashes } from './clashes.tsx'
import { EditingContext, type Editing } from './context.ts'
import { ExamplesEditor } from './examples/examples-editor.tsx'
import { partsOf, README } from './files.ts'
import { FindingsAt, sectionOf } from './findings.tsx'
import { FormEditor } from './form/form-editor.tsx'
import { HeadActs } from './head-acts.tsx'
import { LettersEditor } from './letters-editor.tsx'
import { Offered } from './offered.tsx'
import { RawFile } from './raw-file.tsx'
import { Rehearsal } from './rehearsal.tsx'
import { RulesEditor } from './rules/rules-editor.tsx'
import { TextsEditor } from './texts-editor.tsx'
import { Troubles } from './troubles.tsx'
import { useAmending } from './use-amending.ts'
import { useFiles } from './use-files.ts'
import { useLabels } from './use-labels.ts'
import { WindowEditor } from './window-editor.tsx'
import '../forms/fields.css'
import './editor.css'

const ProcedureEditor = lazy(async () => ({
  default: (await import('./procedure/procedure-editor.tsx')).ProcedureEditor,
}))

const NOTHING: readonly FindingView[] = []

/** A service while its next version is written. What is submitted is only read, until it is approved or comes back. */
export function AmendmentEditor({ amendment }: { amendment: AmendmentDetail }) {
  const { t } = useText()
  const { moment } = useWhen()
  const edited = useFiles(amendment)
  const amending = useAmending(amendment, edited)
  const [checked, setChecked] = useState(amendment.state === 'submitted')
  const [isRehearsed, setRehearsed] = useState(false)
  const [looked, setLooked] = useState<Editing['looked']>(null)
  const found = useQuery({ ...findingsQuery(amendment.id, amendment.version), enabled: checked })
  const { files, isChanged, current, edit, setAll, track } = edited
  const parts = useMemo(() => partsOf(files), [files])
  const findings = (checked && found.data?.items) || NOTHING
  const editing: Editing = {
    files,
    parts,
    findings,
    current,
    edit,
    setAll,
    track,
    set: (file, text) => setAll({ [file]: text }),
    looked,
    look: finding => {
      setLooked(before => ({ finding, times: (before?.times ?? 0) + 1 }))
      document.getElementById(`part-${sectionOf(finding.file)}`)?.scrollIntoView({ block: 'start' })
    },
  }
  // What is checked and rehearsed is what is saved.
  const afterSave = (then: () => void) => void amending.save().then(then, () => {})
  const { name, baseVersion, savedBy, savedAt, state } = amendment
  return (
    <EditingContext value={editing}>
      <article className="amendment stack">
        <PageHead
          title={name}
          text={t(baseVersion === null ? 'amendment.ofNew' : 'amendment.ofVersion', { version: baseVersion ?? 0 })}
        >
          <HeadActs
            amendment={amendment}
            amending={amending}
            check={() => afterSave(() => setChecked(true))}
            rehearse={() => afterSave(() => setRehearsed(true))}
          />
        </PageHead>
        <p className="row faint small">
          <span>{t(`amendmentState.${state}`)}</span>
          <span>{t('amendment.savedBy', { person: savedBy, moment: moment(savedAt) })}</span>
          {isChanged && <span className="amendment-unsaved">{t('amendment.unsaved')}</span>}
          {baseVersion !== null && (
            <Link className="told" to={`/services/${amendment.service}`}>
              {t('amendment.manual')}
            </Link>
          )}
        </p>
        <Troubles amending={amending} />
        {amendment.remark !== null && state === 'written' && (
          <Alert type="warning" showIcon title={t('amendment.cameBack', { remark: amendment.remark })} />
        )}
        {state === 'submitted' && (
          <Alert
            type="info"
            showIcon
            title={t('amendment.submittedBy', { person: amendment.submittedBy ?? '', reason: amendment.reason ?? '' })}
            description={t(amendment.isOwn ? 'amendment.needsOther' : 'amendment.needsYou')}
          />
        )}
        <Clashes theirs={edited.clashes} />
        <Offered amendment={amendment} />
        {checked && <CheckResult result={found} />}
        {isRehearsed && (
          <Part id="rehearsal" title={t('amendment.rehearse')}>
            <Rehearsal amendment={amendment} />
          </Part>
        )}
        <Part id="changes" title={t('changes.title')}>
          <ChangesList amendment={amendment} files={files} />
        </Part>
        {state === 'written' && <Editors amendment={amendment} isChanged={isChanged} />}
      </article>
    </EditingContext>
  )
}

const PARTS = ['basics', 'procedure', 'form', 'rules', 'window', 'letters', 'texts', 'examples', 'readme'] as const

function Editors({ amendment, isChanged }: { amendment: AmendmentDetail; isChanged: boolean }) {
  const { t } = useText()
  const isNarrow = useNarrow()
  useLabels()
  const contents: Record<(typeof PARTS)[number], ReactNode> = {
    basics: <Basics />,
    procedure: isNarrow ? (
      <p className="soft">{t('editor.needsWidth')}</p>
    ) : (
      <Suspense fallback={<div style={{ height: 560 }} />}>
        <ProcedureEditor name={amendment.name} />
      </Suspense>
    ),
    form: <FormEditor />,
    rules: isNarrow ? <p className="soft">{t('editor.needsWidth')}</p> : <RulesEditor />,
    window: <WindowEditor />,
    letters: <LettersEditor />,
    texts: isNarrow ? <p className="soft">{t('editor.needsWidth')}</p> : <TextsEditor />,
    examples: <ExamplesEditor amendment={amendment} isChanged={isChanged} />,
    readme: (
      <>
        <FindingsAt file={README} />
        <RawFile file={README} isBare />
      </>
    ),
  }
  return (
    <>
      <nav className="row amendment-parts no-print" aria-label={t('editor.parts')}>
        {PARTS.map(part => (
          <Button
            key={part}
            size="small"
            type="text"
            onClick={() => document.getElementById(`part-${part}`)?.scrollIntoView({ block: 'start' })}
          >
            {t(`editor.${part}`)}
          </Button>
        ))}
      </nav>
      {PARTS.map(part => (
        <Part key={part} id={part} title={t(`editor.${part}`)}>
          {contents[part]}
        </Part>
      ))}
    </>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="panel amendment-part" id={`part-${id}`} aria-labelledby={`part-${id}-title`}>
      <h2 id={`part-${id}-title`}>{title}</h2>
      {children}
    </section>
  )
}
