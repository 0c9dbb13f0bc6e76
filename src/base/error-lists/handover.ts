import { error } from '../error-text.ts'

/** What can be refused while a post is handed over. */
export const HANDOVER_ERRORS = {
  HANDOVER_NOT_FOUND: error(
    404,
    '没有这次移交，或与您无关',
    '沒有這次移交，或與您無關',
    'No such hand-over, or none of yours',
  ),
  HANDOVER_SETTLED: error(409, '这次移交已经了结', '這次移交已經了結', 'This hand-over is settled already'),
  HANDOVER_EXISTS: error(
    409,
    '{post}已有一次移交在等接手人确认',
    '{post}已有一次移交在等接手人確認',
    'A hand-over of {post} waits for its successor already',
  ),
  HANDOVER_REFUSED: error(
    422,
    '这样移交，还差 {count} 样',
    '這樣移交，還差 {count} 樣',
    '{count} things stand in the way of this hand-over',
  ),
  POST_NOT_HELD: error(422, '{person}不在{post}任职', '{person}不在{post}任職', '{person} does not hold {post}'),
  POST_LEFT_EMPTY: error(
    422,
    '{post}没有别人任职，要一并移交，否则这里的事没人办',
    '{post}沒有別人任職，要一併移交，否則這裡的事沒人辦',
    'Nobody else holds {post}: hand it over as well, or its work is left to nobody',
  ),
  SUCCESSOR_NOT_CLEARED: error(
    422,
    '{person}的可知悉范围不够，{post}有 {count} 件事不能交给他',
    '{person}的可知悉範圍不夠，{post}有 {count} 件事不能交給他',
    '{person} may not know of {count} matters of {post}',
  ),
} as const
