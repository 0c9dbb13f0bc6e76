const attribute = (name: string) => ({ name, type: 'String', isAttr: true })

/** What a row (or a decision that is one expression) carries beside standard DMN: the rule it is and when it is in force. */
export const SHUNIU = {
  name: 'Shuniu',
  uri: 'urn:shuniu:dmn:1',
  prefix: 'shuniu',
  xml: { tagAlias: 'lowerCase' },
  types: [
    {
      name: 'Cited',
      extends: ['dmn:DecisionRule', 'dmn:Decision'],
      properties: ['rule', 'source', 'strength', 'evidence', 'validFrom', 'validTo'].map(attribute),
    },
  ],
}

/** Decision tables are the same in DMN 1.2 to 1.5; dmn-moddle reads the namespace of 1.3. */
export const DMN_NAMESPACES = /https?:\/\/www\.omg\.org\/spec\/DMN\/(?:20180521|20211108|20230324)\/MODEL\//g
export const DMN_1_3 = 'https://www.omg.org/spec/DMN/20191111/MODEL/'
