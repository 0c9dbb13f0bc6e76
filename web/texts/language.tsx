import { createContext, use, useEffect, useState, type ReactNode } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { fill, LANGUAGES, type Language } from '#base/language.ts'
import { speak } from '../client/http.ts'
import { loadWords, type Words } from './load.ts'
import type { TextKey, Texts } from './zh-Hans.ts'
import { zhHans } from './zh-Hans.ts'

const STORED = 'shuniu.language'

export type Say = (key: TextKey, params?: Readonly<Record<string, unknown>>) => string

interface Spoken {
  language: Language
  t: Say
  setLanguage: (language: Language) => void
}

const sayIn =
  (texts: Texts): Say =>
  (key, params) =>
    fill(texts[key], params)

const Context = createContext<Spoken>({ language: 'zh-Hans', t: sayIn(zhHans), setLanguage: () => {} })

/** The words of the reader's language. */
export const useText = (): Spoken => use(Context)

function storedLanguage(): Language {
  const stored = localStorage.getItem(STORED)
  const known = LANGUAGES.find(language => language === stored)
  if (known) return known
  const tag = navigator.language.toLowerCase()
  if (tag.startsWith('en')) return 'en'
  return /^zh-(hant|tw|hk|mo)/.test(tag) ? 'zh-Hant' : 'zh-Hans'
}

/** Draws nothing until the words are here: no screen ever shows a key. */
export function LanguageProvider({ children }: { children: (words: Words) => ReactNode }) {
  const queries = useQueryClient()
  const [language, setLanguageState] = useState(storedLanguage)
  const [words, setWords] = useState<Words | null>(null)
  useEffect(() => {
    let isCurrent = true
    speak(language)
    void loadWords(language).then(loaded => {
      if (!isCurrent) return
      document.documentElement.lang = language
      setWords(loaded)
      void queries.invalidateQueries()
    })
    return () => {
      isCurrent = false
    }
  }, [language, queries])
  if (!words) return null
  const setLanguage = (next: Language) => {
    localStorage.setItem(STORED, next)
    setLanguageState(next)
  }
  return <Context value={{ language, t: sayIn(words.texts), setLanguage }}>{children(words)}</Context>
}
