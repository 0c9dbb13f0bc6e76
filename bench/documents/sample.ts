import type { OfficialDocument } from '#documents/typesetting/official-document.ts'

/** Sentences that fill so many pages; with an imprint five become six. */
export const SENTENCES = { 1: 1, 5: 42, 50: 478 } as const

const SENTENCE =
  '各县（市、区）人民政府要切实加强组织领导，主要负责同志亲自抓，层层压实工作责任，配齐配强工作人员，落实经费保障。'

/** A document of a made-up city; every run's is another, so that nothing is remembered from the last. */
export function documentOf(sentences: number, run: number, isPrinted = false): OfficialDocument {
  const paragraphs = Array.from({ length: Math.ceil(sentences / 4) }, (_, at) => ({
    kind: 'paragraph' as const,
    text: `${SENTENCE.repeat(Math.min(4, sentences - at * 4))}（${run}—${at}）`,
  }))
  return {
    form: 'document',
    masthead: { names: ['云山市人民政府'], suffix: '文件' },
    number: `云政发〔2026〕${run + 2}号`,
    title: ['云山市人民政府关于加强政务服务中心', '标准化规范化便利化建设的实施意见'],
    to: '各县（市、区）人民政府，市政府各部门、各直属机构',
    body: [{ kind: 'heading', level: 1, text: '总体要求' }, ...paragraphs],
    issuers: ['云山市人民政府'],
    signature: { form: 'sealed' },
    date: '2026-03-09',
    ...(isPrinted ? { printing: { by: '云山市人民政府办公室', on: '2026-03-10' } } : {}),
  }
}
