import { createContext, use, useEffect, useState, type ReactNode } from 'react'
import { DARK, LIGHT, type Colours } from './tokens.ts'

const STORED = 'shuniu.appearance'

interface Appearance {
  isDark: boolean
  isCalm: boolean
  colours: Colours
  setDark: (isDark: boolean) => void
}

const Context = createContext<Appearance>({ isDark: false, isCalm: false, colours: LIGHT, setDark: () => {} })

/** Light or dark, the colours of it, and whether things may move. */
export const useAppearance = (): Appearance => use(Context)

const asks = (query: string): boolean => window.matchMedia(query).matches

export function AppearanceProvider({ children }: { children: ReactNode }) {
  const [isDark, setDarkState] = useState(() => {
    const stored = localStorage.getItem(STORED)
    return stored ? stored === 'dark' : asks('(prefers-color-scheme: dark)')
  })
  const colours = isDark ? DARK : LIGHT
  useEffect(() => {
    const { style, dataset } = document.documentElement
    for (const [name, value] of Object.entries(colours)) style.setProperty(`--${name}`, String(value))
    dataset['appearance'] = isDark ? 'dark' : 'light'
    style.colorScheme = isDark ? 'dark' : 'light'
  }, [colours, isDark])
  const setDark = (next: boolean) => {
    localStorage.setItem(STORED, next ? 'dark' : 'light')
    setDarkState(next)
  }
  return (
    <Context value={{ isDark, isCalm: asks('(prefers-reduced-motion: reduce)'), colours, setDark }}>{children}</Context>
  )
}
