/** Words of the library, English. */
export const libraryTexts = {
  'place.library': 'Library',
  'library.text':
    'The articles that rules rest on, found by a word or opened from a citation; and what was answered before',
  'library.search': 'Search the articles',
  'library.precedents': 'Closed matters with “{words}”',
  'library.cited': 'A rule cites: {source}',
  'library.begin': 'Search for a word, or come here from a rule',
  'library.beginText': 'Two characters are enough; wherever a rule shows its basis, a tap opens the article',
  'library.none': 'No article was found',
  'library.noneText': 'Try other words; only articles that rules cite are kept here',
  'library.lacks': 'The text of this basis is not kept here, or it is the office’s own or a convention',
  'library.citedBy': 'Cited by the rules of:',
  'cited.open': 'Open {source}',
}
