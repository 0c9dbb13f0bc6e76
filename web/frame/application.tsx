import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import { RouterProvider } from 'react-router'
import { ProblemError } from '../client/problem.ts'
import { LanguageProvider } from '../texts/language.tsx'
import type { Words } from '../texts/load.ts'
import { antdTheme } from '../theme/antd.ts'
import { AppearanceProvider, useAppearance } from '../theme/appearance.tsx'
import { router } from './routes.tsx'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal stays a refusal; only what never arrived is worth asking again, and `reach` has done that already.
      retry: (failures, error) => failures < 1 && !(error instanceof ProblemError),
      staleTime: 5_000,
    },
  },
})

export function Application() {
  return (
    <QueryClientProvider client={queries}>
      <AppearanceProvider>
        <LanguageProvider>{words => <Themed words={words} />}</LanguageProvider>
      </AppearanceProvider>
    </QueryClientProvider>
  )
}

function Themed({ words }: { words: Words }) {
  const { colours, isDark, isCalm } = useAppearance()
  return (
    <ConfigProvider locale={words.antd} theme={antdTheme(colours, isDark, isCalm)} button={{ autoInsertSpace: false }}>
      <App>
        <RouterProvider router={router} />
      </App>
    </ConfigProvider>
  )
}
