/** Compound surnames that people meet; of a name that begins with one, two characters stay. */
const COMPOUND = [
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '东方',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '夏侯',
  '司徒',
  '端木',
]

/** What somebody is called who gave no name; there is nothing of it to mask. */
export const NAMELESS = '匿名'

/** A person's name as lists show it: the surname stays (GB/T 37964-2019 as offices apply it): 张*, 欧阳**. */
export function maskName(name: string): string {
  if (name === NAMELESS) return name
  const characters = [...name.trim()]
  const kept = COMPOUND.some(surname => name.startsWith(surname)) && characters.length > 2 ? 2 : 1
  return characters.map((character, index) => (index < kept ? character : '*')).join('')
}

/** A telephone or other contact as lists show it: the first three and the last four characters of a mobile, less of others. */
export function maskContact(contact: string): string {
  const characters = [...contact.trim()]
  const [head, tail] = characters.length >= 11 ? [3, 4] : characters.length >= 7 ? [1, 3] : [0, 0]
  return characters
    .map((character, index) => (index < head || index >= characters.length - tail ? character : '*'))
    .join('')
}
