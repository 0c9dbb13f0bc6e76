const AT = 'shuniu.renewed'
/** Once in so many milliseconds: what is missing for good must not load for ever. */
const PAUSE = 30_000

let isOutdated = false
// A part of the page that is loaded later has another name since the product was renewed, and the old one is gone.
window.addEventListener('vite:preloadError', () => {
  isOutdated = true
})

/** Opens the page that was asked for anew, when the product was renewed after this one was opened. @returns whether it does */
export function renew(): boolean {
  const last = Number(sessionStorage.getItem(AT) ?? 0)
  if (!isOutdated || Date.now() - last < PAUSE) return false
  sessionStorage.setItem(AT, String(Date.now()))
  window.location.reload()
  return true
}
