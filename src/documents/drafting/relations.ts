/** How an addressee stands to the organ that writes; the direction of the document follows from it. */
export const RELATIONS = [
  /** 直接上级 */
  'superior',
  /** 越级：上级的上级 */
  'above-superior',
  /** 同级 */
  'peer',
  /** 下级 */
  'subordinate',
  /** 下级党委、政府 */
  'subordinate-committee',
  /** 不相隶属 */
  'unrelated',
  /** 负责人个人 */
  'person',
] as const
export type Relation = (typeof RELATIONS)[number]

/** Who writes, as far as the rules of 行文 ask. */
export const ISSUER_KINDS = ['committee', 'general-office', 'department', 'internal-unit', 'person'] as const
