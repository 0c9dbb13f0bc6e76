import { useState } from 'react'
import { Outlet, useLocation, useNavigate, useNavigation } from 'react-router'
import { useText } from '../texts/language.tsx'
import { Acting } from './acting.tsx'
import { Palette } from './palette.tsx'
import { Places } from './places.tsx'
import { Shortcuts } from './shortcuts.tsx'
import { Top } from './top.tsx'
import { useShortcuts } from './use-shortcuts.ts'
import './frame.css'

const FOLDED = 'shuniu.folded'

/** What stands around every page: places at the left, search, registering, news and who I am at the top. */
export function Frame() {
  const { t } = useText()
  const navigate = useNavigate()
  const isMoving = useNavigation().state !== 'idle'
  const { pathname } = useLocation()
  const [isFolded, setFolded] = useState(() => localStorage.getItem(FOLDED) === 'yes')
  const [isSearching, setSearching] = useState(false)
  const [isExplaining, setExplaining] = useState(false)
  useShortcuts({
    search: () => setSearching(true),
    explain: () => setExplaining(true),
    go: address => void navigate(address),
  })
  const fold = () => {
    localStorage.setItem(FOLDED, isFolded ? 'no' : 'yes')
    setFolded(!isFolded)
  }
  return (
    <div className="frame" data-folded={isFolded || undefined}>
      <a className="skip" href="#main">
        {t('frame.skip')}
      </a>
      <Top openSearch={() => setSearching(true)} explain={() => setExplaining(true)} />
      <Places isFolded={isFolded} fold={fold} />
      <main id="main" tabIndex={-1} aria-busy={isMoving} key={pathname}>
        <Acting />
        <Outlet />
      </main>
      {isSearching && <Palette close={() => setSearching(false)} />}
      <Shortcuts isOpen={isExplaining} close={() => setExplaining(false)} />
    </div>
  )
}
