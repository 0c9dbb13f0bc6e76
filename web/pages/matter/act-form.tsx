import type { Act, MatterDetail } from '#api/matters/schema.ts'
import type { ServiceDetail } from '#api/services/schema.ts'
import type { RefusalView } from '../../client/problem.ts'
import { Fields } from '../../forms/fields.tsx'
import { fieldsOf } from '../../forms/schema.ts'
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
}

/** What an act asks, one input after the other. */
export function ActForm(props: ActFormProps) {
  const { t } = useText()
  const inputs = INPUTS[props.act.kind]
  if (inputs.length === 0) return <p>{t('act.confirm')}</p>
  return (
    <>
      {inputs.map(input => (
        <Input key={input} input={input} {...props} />
      ))}
    </>
  )
}

function Input({ input, ...props }: ActFormProps & { input: ActInput }) {
  switch (input) {
    case 'fields':
      return <StepFields {...props} />
    case 'outcome':
    case 'step':
    case 'direct':
    case 'askers':
    case 'channel':
    case 'urgency':
      return <ActChoices input={input} {...props} />
    case 'holder':
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

/** The fields of the step, with the ones the chosen outcome requires besides. */
function StepFields({ act, service, given, change, problems }: ActFormProps) {
  if (!service) return null
  const choice = act.choices.find(one => one.code === given.outcome)
  const names = [...new Set([...act.fields.map(field => field.name), ...(choice?.requires ?? [])])]
  const required = [...act.fields.filter(field => field.required).map(field => field.name), ...(choice?.requires ?? [])]
  return (
    <Fields
      fields={fieldsOf(service, names, required)}
      values={given.fields}
      problems={problems}
      onChange={(name, value) => change({ fields: { ...given.fields, [name]: value } })}
    />
  )
}
