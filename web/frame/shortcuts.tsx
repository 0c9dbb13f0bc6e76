import { Modal } from 'antd'
import { useText } from '../texts/language.tsx'

const SHORTCUTS = [
  ['Ctrl K', 'shortcut.search'],
  ['N', 'shortcut.register'],
  ['T', 'shortcut.call'],
  ['G D', 'place.desk'],
  ['G M', 'place.matters'],
  ['G W', 'place.duty'],
  ['G S', 'place.supervision'],
  ['G R', 'place.services'],
  ['G O', 'place.office'],
  ['Ctrl Enter', 'shortcut.submit'],
  ['Esc', 'shortcut.close'],
  ['?', 'shortcut.explain'],
] as const

/** The list of what the keyboard can do. */
export function Shortcuts({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const { t } = useText()
  return (
    <Modal open={isOpen} onCancel={close} footer={null} title={t('me.shortcuts')} width={420}>
      <dl className="shortcuts">
        {SHORTCUTS.map(([keys, word]) => (
          <div key={word} className="row">
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{t(word)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
