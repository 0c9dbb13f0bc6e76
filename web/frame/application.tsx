import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App, ConfigProvider } from 'antd'
import { RouterProvider } from 'react-router'
import { ProblemError, problemFrom } from '../client/problem.ts'
import { sessionQuery } from '../client/session.ts'
import { LanguageProvider } from '../texts/language.tsx'
import type { Words } from '../texts/load.ts'
import { antdTheme } from '../theme/antd.ts'
import { AppearanceProvider, useAppearance } from '../theme/appearance.tsx'
import { router } from './routes.tsx'

/** A session that ended while somebody worked: the door is shown, and behind it the same page with what was written. */
function whenSignedOut(error: unknown): void {
  if (problemFrom(error).code === 'NOT_SIGNED_IN') queries.setQueryData(sessionQuery.queryKey, null)
}

const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: whenSignedOut }),
  mutationCache: new MutationCache({ onError: whenSignedOut }),
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
