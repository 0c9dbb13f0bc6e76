import { error } from '../error-text.ts'

/** What can be refused when matters are put into relation. */
export const RELATION_ERRORS = {
  RELATED_TO_ITSELF: error(
    422,
    '一件事不能与自己关联',
    '一件事不能與自己關聯',
    'A matter stands in no relation to itself',
  ),
  RELATION_EXISTS: error(
    409,
    '与{number}已经这样关联',
    '與{number}已經這樣關聯',
    'It stands in that relation to {number} already',
  ),
  RELATION_NOT_FOUND: error(
    404,
    '没有这个关联，或它由程序设定、不能解除',
    '沒有這個關聯，或它由程序設定、不能解除',
    'There is no such relation, or a procedure set it and nobody takes it off',
  ),
  NO_LAYER: error(
    422,
    '“{service}”不能压在别的事项上',
    '「{service}」不能壓在別的事項上',
    '{service} cannot be set over another matter',
  ),
} as const
