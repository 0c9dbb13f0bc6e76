import { useState } from 'react'
import type { FilePages } from '#api/attachments/schema.ts'
import { useText } from '../texts/language.tsx'

interface LeavesProps {
  /** Where the server gives the pages. */
  address: string
  pages: FilePages['pages']
  zoom: number
}

/** From here on the fine picture is worth its bytes. */
const CLOSE = 1.3

/** Every page in its own size before its picture is there, so that nothing moves; a picture is asked for when it comes near. */
export function Leaves({ address, pages, zoom }: LeavesProps) {
  return pages.map((size, index) => (
    <Leaf key={index} address={`${address}/${index + 1}`} number={index + 1} size={size} zoom={zoom} />
  ))
}

interface LeafProps {
  address: string
  number: number
  size: FilePages['pages'][number]
  zoom: number
}

function Leaf({ address, number, size: { width, height }, zoom }: LeafProps) {
  const { t } = useText()
  const [isBroken, setBroken] = useState(false)
  return (
    <div className="viewer-leaf" style={{ width: `${zoom * 100}%`, aspectRatio: `${width} / ${height}` }}>
      {isBroken ? (
        <p className="viewer-missing">{t('viewer.missing', { page: number })}</p>
      ) : (
        <img
          src={`${address}?width=${zoom > CLOSE ? 2480 : 1240}`}
          alt={t('viewer.page', { page: number })}
          loading="lazy"
          decoding="async"
          onError={() => setBroken(true)}
        />
      )}
    </div>
  )
}
