/** Words of letters, and of seeing who asked, English. */
export const lettersTexts = {
  'letter.write': 'Write a letter',
  'letter.text':
    'Filled from the matter; look at it first. It is kept with the materials, and naming a citizen is recorded',
  'letter.which': 'Which letter',
  'letter.to': 'To',
  'letter.lacks': 'The matter does not say yet: {names}',
  'letter.preview': 'Look at it',
  'letter.keep': 'Write it',
  'letter.kept': '{name} is kept with the materials',
  'slip.give': 'Print a slip for whoever came',
  'slip.hint':
    'With the code on the slip and the last four digits of their telephone they look it up and say what they think of it. Who left no telephone makes up four digits. Printed again it has the same code; each time is on the record.',
  'slip.digits': 'Four digits (only without a telephone)',
  'slip.print': 'Print slip',
  'slip.label': 'Print a slip for {name}',
  'asker.see': 'See in full',
  'asker.seeLabel': 'See {name} in full',
  'asker.seeAsk': 'Why do you need the name and contact? It is recorded',
  'asker.seeHint': 'For example: to call back',
  'input.attachment': 'Letter it was given in',
  'input.attachmentNone': 'None',
}
