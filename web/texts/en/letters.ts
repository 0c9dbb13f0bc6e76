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
  'asker.see': 'See in full',
  'asker.seeLabel': 'See {name} in full',
  'asker.seeAsk': 'Why do you need the name and contact? It is recorded',
  'asker.seeHint': 'For example: to call back',
  'input.attachment': 'Letter it was given in',
  'input.attachmentNone': 'None',
}
