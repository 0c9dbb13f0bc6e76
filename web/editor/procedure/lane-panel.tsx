import { NameField } from './name-field.tsx'
import type { PanelProps } from './panel.tsx'
import { WhoField } from './who-field.tsx'

/** A lane: whose all steps in it are, unless one says otherwise. */
export function LanePanel(props: PanelProps) {
  return (
    <div className="stack">
      <NameField {...props} />
      <WhoField {...props} />
    </div>
  )
}
