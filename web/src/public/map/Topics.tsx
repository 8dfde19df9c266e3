/** Topic by topic, the municipality beside the welfare area as in the material of the state, and the others where they have a task. */
import type { ComparedItem, ComparedRow } from '@kotostig/law/map-compare'
import { topicNames } from '@kotostig/law/map-tasks'
import type { Topic } from '@kotostig/law/map-tasks'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { Cell } from './Cell.tsx'
import { mapColumnsOf } from './columns.ts'
import { map as words } from './map.texts.ts'
import { inOrder, topicOf } from './say-item.ts'
import type { ShownMap } from './useMap.ts'

/** Each task once, whoever it concerns; the sums of refunds differ by group and stand in the matrix. */
function onceEach(rows: readonly ComparedRow[], tasks: readonly ComparedItem[]): ComparedItem[] {
  const found = new Map<string, ComparedItem>()
  for (const one of [...tasks, ...rows.flatMap((row) => row.items)]) {
    // The same duty is the municipality's for some and the employment authority's for others.
    const key = `${one.item.key} ${one.item.column}`
    if (one.item.kind !== 'refund' && !found.has(key)) found.set(key, one)
  }
  const all = [...found.values()]
  // Where a duty says who holds its task, the task needs no line of its own.
  const isSaid = ({ item }: ComparedItem): boolean =>
    item.kind === 'responsibility' && item.id !== 'integration-services' && all.some((one) => one.item.kind === 'duty' && one.item.task === item.id && one.item.column === item.column)
  return inOrder(all.filter((one) => !isSaid(one)))
}

type Props = { to: ShownMap; from: ShownMap | undefined; rows: readonly ComparedRow[]; tasks: readonly ComparedItem[]; caption: string }

export function Topics({ to, from, rows, tasks, caption }: Props) {
  const t = useSay()
  const language = useLanguage()
  const items = onceEach(rows, tasks)
  const columns = mapColumnsOf(to, language, t)
  const ordered = (['municipality', 'welfare', 'employment', 'state'] as const).map((id) => columns.find((column) => column.id === id)!)
  const topics = (Object.keys(topicNames) as Topic[]).filter((topic) => items.some((one) => topicOf(one.item) === topic))
  if (topics.length === 0) return <p>{t(words.noChange)}</p>
  return (
    <table className="mx topics">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t(words.topic)}</th>
          {ordered.map((column) => <th key={column.id} scope="col">{column.title}<span className="meta">{column.name}</span></th>)}
        </tr>
      </thead>
      <tbody>
        {topics.map((topic) => (
          <tr key={topic}>
            <th scope="row">{t(topicNames[topic])}</th>
            {ordered.map((column) => {
              const own = items.filter((one) => topicOf(one.item) === topic && one.item.column === column.id)
              return <td key={column.id} data-l={column.label} className={own.length === 0 && to.extent === 'whole' ? 'empty' : undefined}><Cell items={own} to={to} from={from} column={column.id} /></td>
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
