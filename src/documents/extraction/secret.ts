/** Where a state-secret mark stands (绝密, 机密, 秘密 with ★ or a period, GB/T 9704-2012 7.2.2), or null. */
export function findSecretMark(text: string): { where: string } | null {
  const found = /(?:绝密|机密|秘密)\s*[★☆]/.exec(text)
  return found ? { where: found[0] } : null
}
