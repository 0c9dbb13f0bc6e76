import type { Locale } from 'antd/es/locale/index.js'
import dayjs from 'dayjs'
import type { Language } from '#base/language.ts'
import type { Texts } from './zh-Hans.ts'

export interface Words {
  texts: Texts
  /** Ant Design's own words. */
  antd: Locale
}

/** Fetches the words of one language; the other two are not downloaded. */
export async function loadWords(language: Language): Promise<Words> {
  if (language === 'en') {
    const [own, antd] = await Promise.all([import('./en.ts'), import('antd/locale/en_US')])
    dayjs.locale('en')
    return { texts: own.en, antd: antd.default }
  }
  if (language === 'zh-Hant') {
    const [own, antd] = await Promise.all([
      import('./zh-Hant.ts'),
      import('antd/locale/zh_TW'),
      import('dayjs/locale/zh-tw'),
    ])
    dayjs.locale('zh-tw')
    return { texts: own.zhHant, antd: antd.default }
  }
  const [own, antd] = await Promise.all([
    import('./zh-Hans.ts'),
    import('antd/locale/zh_CN'),
    import('dayjs/locale/zh-cn'),
  ])
  dayjs.locale('zh-cn')
  return { texts: own.zhHans, antd: antd.default }
}
