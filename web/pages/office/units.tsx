import { Button, Tree } from 'antd'
import { useState } from 'react'
import { Empty } from '../../parts/empty.tsx'
import { useText } from '../../texts/language.tsx'
import type { OfficePart } from './office-part.ts'
import { PostCard } from './post-card.tsx'
import { postsOf, treeOf, type UnitNode } from './view.ts'

interface TreeRow {
  key: string
  title: string
  children: TreeRow[]
}
const rowsOf = (nodes: readonly UnitNode[], closed: string): TreeRow[] =>
  nodes.map(({ unit, below }) => ({
    key: unit.id,
    title: unit.isActive ? unit.name : `${unit.name}（${closed}）`,
    children: rowsOf(below, closed),
  }))

/** The tree of units, and the posts of the chosen one. */
export function Units(part: OfficePart) {
  const { office, edits, open } = part
  const { t } = useText()
  const tree = treeOf(office.units)
  const [chosen, setChosen] = useState(tree[0]?.unit.id ?? '')
  const unit = office.units.find(one => one.id === chosen)
  const posts = postsOf(office, chosen)
  return (
    <div className="office-columns">
      <div>
        {open && (
          <Button size="small" onClick={() => open(edits.unit(null, unit?.id ?? null))}>
            {t('office.addUnit')}
          </Button>
        )}
        <Tree
          aria-label={t('office.units')}
          blockNode
          defaultExpandAll
          selectedKeys={[chosen]}
          treeData={rowsOf(tree, t('office.closed'))}
          onSelect={([key]) => {
            if (key !== undefined) setChosen(String(key))
          }}
        />
      </div>
      <section aria-labelledby="unit">
        <div className="row office-unit">
          <h2 id="unit" className="grow">
            {unit?.name ?? '—'}
          </h2>
          {open && unit && (
            <Button onClick={() => open(edits.unit(unit, unit.parentId))}>{t('office.changeUnit')}</Button>
          )}
          {open && unit && <Button onClick={() => open(edits.post(null, unit.id))}>{t('office.addPost')}</Button>}
        </div>
        {posts.length === 0 && <Empty title={t('office.noPosts')} text={t('office.noPostsText')} />}
        <ul>
          {posts.map(post => (
            <PostCard key={post.id} post={post} isReceiving={unit?.receivingPostId === post.id} {...part} />
          ))}
        </ul>
      </section>
    </div>
  )
}
