/** A file's size as people say it. @param bytes */
export function saySize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const kilo = bytes / 1024
  if (kilo < 1024) return `${Math.round(kilo)} KB`
  return `${(kilo / 1024).toFixed(1)} MB`
}
