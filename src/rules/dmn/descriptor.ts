import dmn13 from 'dmn-moddle/resources/dmn/json/dmn13.json' with { type: 'json' }

const attribute = (name: string) => ({ name, type: 'String', isAttr: true })
const child = (name: string, type: string) => ({ name, type })

/** What carries a citation beside standard DMN: the rule it is and when it is in force. */
const SHUNIU = {
  name: 'Shuniu',
  uri: 'urn:shuniu:dmn:1',
  prefix: 'shuniu',
  xml: { tagAlias: 'lowerCase' },
  types: [
    {
      name: 'Cited',
      extends: ['dmn:DecisionRule', 'dmn:Decision', 'dmn:BusinessKnowledgeModel', 'dmn:OutputClause'],
      properties: ['rule', 'source', 'strength', 'evidence', 'validFrom', 'validTo'].map(attribute),
    },
  ],
}

/** What DMN 1.4 and 1.5 added to the 1.3 that dmn-moddle knows. */
const LATER = [
  { name: 'ChildExpression', superClass: ['DMNElement'], properties: [{ name: 'value', type: 'Expression' }] },
  {
    name: 'Conditional',
    superClass: ['Expression'],
    properties: ['if', 'then', 'else'].map(name => child(name, 'ChildExpression')),
  },
  {
    name: 'Filter',
    superClass: ['Expression'],
    properties: ['in', 'match'].map(name => child(name, 'ChildExpression')),
  },
  {
    name: 'Iterator',
    superClass: ['Expression'],
    properties: [attribute('iteratorVariable'), child('in', 'ChildExpression')],
  },
  { name: 'For', superClass: ['Iterator'], properties: [child('return', 'ChildExpression')] },
  { name: 'Every', superClass: ['Iterator'], properties: [child('satisfies', 'ChildExpression')] },
  { name: 'Some', superClass: ['Iterator'], properties: [child('satisfies', 'ChildExpression')] },
]

const types = dmn13.types.map(type =>
  type.name === 'ItemDefinition'
    ? { ...type, properties: [...(type.properties ?? []), child('typeConstraint', 'UnaryTests')] }
    : type,
)

/** The packages that dmn-moddle reads with. */
export const PACKAGES = { dmn: { ...dmn13, types: [...types, ...LATER] }, shuniu: SHUNIU }

/** The namespaces of DMN 1.1 to 1.5, as they are and as tools misspell them: what they have in common is read as 1.3. */
export const DMN_NAMESPACES = /https?:\/\/www\.omg\.org\/spec\/DMN\/\d{8}(?:\/(?:MODEL\/?|\w+\.xsd)?)?(?=["'])/g
export const DMN_1_3 = 'https://www.omg.org/spec/DMN/20191111/MODEL/'
