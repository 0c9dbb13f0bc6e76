/** 撤回 before anybody signed for it, 废止 from now on, 撤销 as if it had never been. */
export const REVOCATIONS = ['withdraw', 'repeal', 'annul'] as const
export type Revocation = (typeof REVOCATIONS)[number]
