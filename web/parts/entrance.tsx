import { Button, Input } from 'antd'
import type { FormEvent, ReactNode } from 'react'
import { LANGUAGES } from '#base/language.ts'
import type { RefusalView } from '../client/problem.ts'
import { useText } from '../texts/language.tsx'
import { TONGUES } from '../texts/tongues.ts'
import { Field } from './field.tsx'
import { useTitle } from './use-title.ts'
import './entrance.css'

interface EntranceProps {
  title: string
  text?: string
  submit: string
  isBusy: boolean
  onSubmit: () => void
  children: ReactNode
}

/** The quiet page before the frame: sign-in, set-up, a new password. */
export function Entrance({ title, text, submit, isBusy, onSubmit, children }: EntranceProps) {
  const { t, language, setLanguage } = useText()
  useTitle(title)
  const onForm = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <main className="entrance">
      <form className="panel stack" onSubmit={onForm} noValidate>
        <p className="row entrance-brand">
          <img src="/icon.svg" alt="" width={28} height={28} />
          {t('product.name')}
        </p>
        <h1>{title}</h1>
        {text && <p className="soft">{text}</p>}
        {children}
        <Button type="primary" htmlType="submit" loading={isBusy} size="large" block>
          {submit}
        </Button>
      </form>
      <nav className="entrance-languages" aria-label={t('signIn.languages')}>
        {LANGUAGES.map(tongue => (
          <button
            key={tongue}
            type="button"
            lang={tongue}
            className="plain"
            aria-pressed={tongue === language}
            onClick={() => setLanguage(tongue)}
          >
            {TONGUES[tongue]}
          </button>
        ))}
      </nav>
    </main>
  )
}

interface LineProps {
  id: string
  label: string
  value: string
  onChange: (value: string) => void
  help?: string
  isSecret?: boolean
  autoComplete?: string
  autoFocus?: boolean
  problems?: readonly RefusalView[] | undefined
}

/** One line to fill in on an entrance page. */
export function Line({ id, label, value, onChange, help, isSecret, autoComplete, autoFocus, problems }: LineProps) {
  const common = {
    id,
    size: 'large' as const,
    value,
    autoFocus: autoFocus ?? false,
    autoComplete: autoComplete ?? 'off',
    'aria-invalid': (problems?.length ?? 0) > 0,
    'aria-describedby': `${id}-note`,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  }
  return (
    <Field id={id} label={label} help={help ?? null} problems={problems}>
      {isSecret ? <Input.Password {...common} /> : <Input {...common} />}
    </Field>
  )
}
