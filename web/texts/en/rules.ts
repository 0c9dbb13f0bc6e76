import type { rulesTexts as Source } from '../zh-Hans/rules.ts'

export const rulesTexts: Record<keyof typeof Source, string> = {
  'guard.reason': 'Why it has to be so (stays in the record)',
  'guard.title': 'Rules that stand before an act',
  'guard.text':
    'Before an act is done these rules are asked: some refuse it, some ask for a reason, others remind. They are the same for everybody.',
  'guard.beforeRegistering': 'Before registering',
  'guard.beforeStep': 'Before “{step}” is completed',
  'guard.beforeOutcome': 'Before “{step}” is completed with “{outcomes}”',
  'guard.or': '” or “',
  'guard.instead': 'Instead',
  'guard.MUST': 'Refused',
  'guard.GENERAL': 'Needs a reason',
  'guard.LOCAL': 'Needs a reason',
  'guard.RECOMMEND': 'Hint',
  'hit.guard': 'Guard: each row is one way of being wrong',
  'guard.acts': 'Stands before',
  'guard.actsHelp': 'Before these acts this table is asked',
  'guard.registering': 'Registering',
  'guard.anyOutcome': 'any outcome',
  'guard.words': 'What it says, and what to do',
  'guard.says': 'What the rule says',
  'guard.noField': 'no field',
  'guard.do': 'Instead: {instead}',
}
