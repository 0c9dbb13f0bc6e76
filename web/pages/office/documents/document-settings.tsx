import { Chops } from './chops.tsx'
import { Partners } from './partners.tsx'
import { SeriesList } from './series.tsx'

/** What documents need before they can go out: organ codes, chops, and those they are exchanged with. */
export function DocumentSettings({ mayManage }: { mayManage: boolean }) {
  return (
    <div className="stack" style={{ gap: 32 }}>
      <SeriesList mayManage={mayManage} />
      <Chops />
      <Partners mayManage={mayManage} />
    </div>
  )
}
