import type { standardsTexts as words } from '../zh-Hans/standards.ts'

export const standardsTexts: Record<keyof typeof words, string> = {
  'standards.title': 'Standards',
  'standards.text':
    'What lodging, meals and meetings may cost is set by the finance department: fill it in from its notice. Rules look at the amount in force for the place, the grade and the day.',
  'standards.add': 'Fill in an amount',
  'standards.place': 'Place',
  'standards.elsewhere': 'everywhere else',
  'standards.grade': 'Grade',
  'standards.everybody': 'everybody',
  'standards.amount': 'Amount (yuan)',
  'standards.from': 'From',
  'standards.to': 'Until',
  'standards.period': 'In force',
  'standards.since': 'since {day}',
  'standards.between': '{from} to {to}',
  'standards.source': 'Set by which notice',
  'standards.notInForce': 'not in force',
  'standards.end': 'End it',
  'standards.empty': 'Nothing is filled in yet. Once it is, what costs more is refused with the amount and its notice.',
}
