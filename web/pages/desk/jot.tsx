import { EnterOutlined } from '@ant-design/icons'
import { Input } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useText } from '../../texts/language.tsx'

/** "记一件事…": the words go to the register page as they are, where they can be completed. */
export function Jot() {
  const { t } = useText()
  const navigate = useNavigate()
  const [words, setWords] = useState('')
  const go = () => void navigate(`/matters/new${words.trim() ? `?title=${encodeURIComponent(words.trim())}` : ''}`)
  return (
    <Input
      size="large"
      value={words}
      aria-label={t('desk.jot')}
      placeholder={t('desk.jot')}
      suffix={<EnterOutlined aria-hidden="true" style={{ color: 'var(--faint)' }} />}
      onChange={event => setWords(event.target.value)}
      onPressEnter={event => {
        // Enter that ends a composition of the input method chooses a word; it does not send.
        if (!event.nativeEvent.isComposing) go()
      }}
    />
  )
}
