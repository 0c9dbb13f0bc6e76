import { useId } from 'react'
import { Field } from '../../parts/field.tsx'
import { useText } from '../../texts/language.tsx'
import { useParts } from '../context.ts'
import { TypedInput } from '../typed-input.tsx'
import { WordsField } from '../words-field.tsx'
import { isA, type BpmnElement } from './bpmn.ts'
import type { PanelProps } from './panel.tsx'

/** What an element is called: in the drawing, which holds one name, and in every language among the words of the service. */
export function NameField(props: PanelProps) {
  return isNamedElsewhere(props.element) ? <DrawnName {...props} /> : <Words {...props} />
}

/** The pool goes by the service, a lane by its duty or field: in the drawing they may be called otherwise. */
const isNamedElsewhere = (element: BpmnElement): boolean =>
  isA(element, 'Participant') ||
  (isA(element, 'Lane') && ['shuniu:duty', 'shuniu:field'].some(name => Boolean(element.businessObject.get(name))))

function DrawnName({ drawing, element }: PanelProps) {
  const { t } = useText()
  const id = useId()
  return (
    <Field id={id} label={t('board.name')} help={t('board.nameHelp')}>
      <TypedInput
        id={id}
        value={element.businessObject.get<string | undefined>('name') ?? ''}
        onCommit={name => drawing.get('modeling').updateProperties(element, { name })}
      />
    </Field>
  )
}

function Words({ drawing, element }: PanelProps) {
  const { t } = useText()
  const { texts, setTexts } = useParts()
  const drawn = element.businessObject.get<string | undefined>('name') ?? ''
  return (
    <WordsField
      label={t('board.name')}
      value={{
        'zh-Hans': texts?.['zh-Hans'].labels?.procedure[element.id] ?? drawn,
        'zh-Hant': texts?.['zh-Hant'].labels?.procedure[element.id] ?? '',
        en: texts?.en.labels?.procedure[element.id] ?? '',
      }}
      onChange={words => {
        drawing.get('modeling').updateProperties(element, { name: words['zh-Hans'] || undefined })
        if (words['zh-Hans'] === '') return
        setTexts(({ labels = EMPTY, ...all }, language) => ({
          ...all,
          labels: {
            ...labels,
            procedure: { ...labels.procedure, [element.id]: words[language] || words['zh-Hans'] },
          },
        }))
      }}
    />
  )
}

const EMPTY = { procedure: {}, decisions: {}, columns: {} }
