import { useEffect, useRef } from 'react'
import { useText } from '../../texts/language.tsx'

/** The page that was photographed or scanned, beside the fields that were read from it. */
export function Picture({ file }: { file: File | undefined }) {
  const { t } = useText()
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    if (!file || !image.current) return
    const address = URL.createObjectURL(file)
    image.current.src = address
    return () => URL.revokeObjectURL(address)
  }, [file])
  return file ? <img ref={image} className="register-picture" alt={t('register.picture')} /> : null
}
