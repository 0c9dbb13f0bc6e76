import { useText } from '../../texts/language.tsx'
import type { ToolWords } from './tools.ts'

/** What the tools of the drawing board are called. */
export function useToolWords(): ToolWords {
  const { t } = useText()
  return {
    hand: t('tool.hand'),
    lasso: t('tool.lasso'),
    space: t('tool.space'),
    connect: t('tool.connect'),
    step: t('tool.step'),
    exclusive: t('tool.exclusive'),
    parallel: t('tool.parallel'),
    end: t('tool.end'),
    decision: t('tool.decision'),
    opening: t('tool.opening'),
    scope: t('tool.scope'),
    remove: t('tool.remove'),
  }
}
