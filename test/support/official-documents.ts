import type { OfficialDocument } from '#documents/typesetting/official-document.ts'

const SENTENCE =
  '各县（市、区）人民政府要切实加强组织领导，主要负责同志亲自抓，层层压实工作责任，配齐配强工作人员，落实经费保障。'
export const paragraph = (sentences: number) => ({ kind: 'paragraph' as const, text: SENTENCE.repeat(sentences) })

/** An opinion of a made-up city, with every part of the form; change what a test is about. */
export function anOpinion(changes: Partial<OfficialDocument> = {}): OfficialDocument {
  return {
    form: 'document',
    masthead: { names: ['云山市人民政府'], suffix: '文件' },
    copyNumber: '000128',
    secrecy: '工作秘密',
    urgency: '特急',
    number: '云政发〔2026〕12号',
    title: ['云山市人民政府关于加强政务服务中心', '标准化规范化便利化建设的实施意见'],
    to: '各县（市、区）人民政府，市政府各部门、各直属机构，驻云各单位',
    body: [
      paragraph(2),
      { kind: 'heading', level: 1, text: '总体要求' },
      paragraph(3),
      { kind: 'heading', level: 1, text: '重点任务' },
      { kind: 'heading', level: 2, text: '推进政务服务标准化' },
      { kind: 'heading', level: 3, text: '统一事项清单。', run: SENTENCE.repeat(3) },
      { kind: 'heading', level: 4, text: '统一办事指南。', run: SENTENCE.repeat(3) },
      { kind: 'heading', level: 2, text: '推进政务服务规范化' },
      paragraph(6),
      { kind: 'heading', level: 1, text: '保障措施' },
      paragraph(5),
    ],
    annexes: [{ title: '重点任务分工表', body: [aTable(5)] }],
    issuers: ['云山市人民政府'],
    signature: { form: 'sealed' },
    date: '2026-03-09',
    remark: '此件公开发布',
    cc: '市委各部门，市人大常委会办公室，市政协办公室，市纪委监委，市法院，市检察院，云山军分区，各人民团体',
    printing: { by: '云山市人民政府办公室', on: '2026-03-10' },
    ...changes,
  }
}

export function aTable(rows: number, wide = false) {
  return {
    kind: 'table' as const,
    columns: [1, 4, 3, 3],
    head: ['序号', '重点任务', '责任单位', '完成时限'],
    rows: Array.from({ length: rows }, (_, at) => [`${at + 1}`, '编制清单', '市行政审批局', '2026年6月底']),
    wide,
  }
}

/** The opinion without some of its parts. */
export function without(document: OfficialDocument, ...parts: (keyof OfficialDocument)[]): OfficialDocument {
  const rest = { ...document }
  for (const part of parts) delete rest[part]
  return rest
}
