/** Every colour of the screens, light and dark. One accent; red, yellow and green always stand with a word. */
export interface Colours {
  paper: string
  ground: string
  raised: string
  ink: string
  soft: string
  faint: string
  line: string
  edge: string
  accent: string
  onAccent: string
  accentInk: string
  accentWash: string
  red: string
  redWash: string
  yellow: string
  yellowWash: string
  green: string
  greenWash: string
}

export const LIGHT: Colours = {
  paper: '#ffffff',
  ground: '#f7f5f2',
  raised: '#ffffff',
  ink: '#1f1c19',
  soft: '#575048',
  faint: '#6f675d',
  line: '#e6e1da',
  edge: '#b9b0a4',
  accent: '#a61b29',
  onAccent: '#ffffff',
  accentInk: '#a61b29',
  accentWash: '#fbefef',
  red: '#a8201a',
  redWash: '#fdeceb',
  yellow: '#785000',
  yellowWash: '#fff2cf',
  green: '#2a6136',
  greenWash: '#e7f2e8',
}

export const DARK: Colours = {
  paper: '#1e1c1a',
  ground: '#151311',
  raised: '#282522',
  ink: '#ece7e0',
  soft: '#bdb5aa',
  faint: '#a1988d',
  line: '#38342f',
  edge: '#6d655b',
  accent: '#c0394a',
  onAccent: '#ffffff',
  accentInk: '#f2a1a8',
  accentWash: '#3a1e21',
  red: '#ff9d95',
  redWash: '#401c1a',
  yellow: '#efc466',
  yellowWash: '#38300f',
  green: '#90d19d',
  greenWash: '#1b3321',
}

export const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", system-ui, sans-serif'

/** Relative luminance contrast of two `#rrggbb` colours (WCAG 2.2, 1.4.3). */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

function luminance(colour: string): number {
  const channel = (at: number) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
