import type { Act, MatterDetail } from '#api/matters/schema.ts'
import type { ServiceDetail } from '#api/services/schema.ts'
import type { RefusalView } from '../../client/problem.ts'
import { Fields } from '../../forms/fields.tsx'
import { saidOf, type Said } from '../../forms/said.ts'
import { fieldsOf, filled } from '../../forms/schema.ts'
import { useWording } from '../../forms/use-wording.ts'
import { valueInWords } from '../../forms/value-in-words.ts'
import { useText } from '../../texts/language.tsx'
import { ActChoices } from './act-choices.tsx'
import { ActOffice } from './act-office.tsx'
import { INPUTS, type ActInput, type Filling } from './act-inputs.ts'
import { ActWords } from './act-words.tsx'

export interface ActFormProps {
  matter: MatterDetail
  service: ServiceDetail | undefined
  act: Act
  given: Filling
  change: (change: Partial<Filling>) => void
  problems: Readonly<Record<string, readonly RefusalView[]>>
  said: Said
}

const fieldsLast = (one: ActInput, other: ActInput) => Number(one === 'fields') - Number(other === 'fields')

const choiceOf = ({ act, given }: Pick<ActFormProps, 'act' | 'given'>) =>
  act.choices.find(one => one.code === given.outcome)

/** The fields that have to be filled in for the act, with the ones its outcome requires besides. */
const requiredOf = (props: Pick<ActFormProps, 'act' | 'given'>): string[] => [
  ...props.act.fields.filter(field => field.required).map(field => field.name),
  ...(choiceOf(props)?.requires ?? []),
]

/** Those of them that nobody has filled in so far. */
const missingOf = (props: ActFormProps): string[] => {
  const known = filled(props.matter.fields)
  return requiredOf(props).filter(name => !(name in known))
}

/** What an act asks, one input after the other. */
export function ActForm(props: ActFormProps) {
  const { t } = useText()
  const inputs = INPUTS[props.act.kind]
  if (inputs.length === 0) return <p>{t('act.confirm')}</p>
  // Words come first where nothing else has to be said: a leader writes, and changes the proposal only now and then.
  const asked = missingOf(props).length > 0 ? inputs : inputs.toSorted(fieldsLast)
  return (
    <>
      {asked.map(input => (
        <Input key={input} input={input} {...props} />
      ))}
    </>
  )
}

function Input({ input, ...props }: ActFormProps & { input: ActInput }) {
  switch (input) {
    case 'fields':
      return <StepFields {...props} />
    case 'step':
    case 'direct':
    case 'askers':
    case 'channel':
    case 'attachment':
    case 'duplicates':
    case 'urgency':
      return <ActChoices input={input} {...props} />
    case 'holder':
    case 'signer':
    case 'posts':
      return <ActOffice input={input} {...props} />
    case 'opinion':
    case 'text':
    case 'reason':
    case 'words':
    case 'amount':
    case 'title':
      return <ActWords input={input} {...props} />
  }
}

/** The fields of the step; where nothing is missing they stand behind with what they say, until something is wrong with one. */
function StepFields(props: ActFormProps) {
  const { t } = useText()
  const wording = useWording()
  const { act, matter, service, given, change, problems, said } = props
  if (!service) return null
  const required = requiredOf(props)
  const names = [...new Set([...act.fields.map(field => field.name), ...required])]
  const fields = fieldsOf(service, names, required)
  const drawn = (
    <Fields
      fields={fields}
      values={given.fields}
      problems={problems}
      said={said}
      known={matter.fields}
      onChange={(name, value) => change({ fields: { ...given.fields, [name]: value } })}
      onChanges={values => change({ fields: { ...given.fields, ...values } })}
    />
  )
  if (fields.length === 0 || missingOf(props).length > 0 || act.kind === 'correct') return drawn
  const isWrong = names.some(name => problems[name] ?? problems[`fields.${name}`] ?? saidOf(said.rules, name)[0])
  const standing = fields.map(field => {
    const words = valueInWords(field, given.fields[field.name], wording)
    return words === '—' ? field.label : `${field.label}（${words}）`
  })
  return (
    <details open={isWrong}>
      <summary className="soft">{t('act.mayChange', { fields: standing.join(t('act.separator')) })}</summary>
      <div className="act-fields">{drawn}</div>
    </details>
  )
}
