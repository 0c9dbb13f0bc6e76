import { check } from './check.ts'

/** What a clerk who never saw the service has to find on its page. */
export const README_HEADINGS = ['这件事是什么', '谁在什么时候做什么', '时限和依据', '什么会被拒绝', '怎么改'] as const

export const readmeComplete = check('readme-complete', ({ files }, found) => {
  const file = 'README.md'
  const text = files.get(file)
  if (text === undefined) {
    found('FILE_MISSING', { file })
    return
  }
  const headings = new Set([...text.matchAll(/^#+\s+(.+?)\s*$/gm)].map(match => match[1]))
  for (const heading of README_HEADINGS) if (!headings.has(heading)) found('README_HEADING', { file }, { heading })
})
