/** The plan as a path through time: what has been, what is now, what comes. */
import type { ReactNode } from 'react'
import type { PortalItem } from '@kotostig/api/portal'
import { useOwn } from './own.ts'
import { Day, Free } from './parts.tsx'
import { Picture, Tick } from './pictures.tsx'
import type { PictureName } from './pictures.tsx'
import { itemPictures, itemStates } from './items.ts'
import { useSay } from './words.tsx'

type Step = { key: string; on: string; picture: PictureName; title: ReactNode; isDone: boolean; state?: PortalItem['state'] }

export function Path() {
  const t = useSay()
  const { person, today } = useOwn()
  const [version] = person.versions
  if (!version) return null
  const { assessment, nextReview } = person
  const talkedOn = assessment?.closedOn ?? assessment?.begunOn
  const review = person.meetings.find((one) => one.state === 'booked' && one.at.slice(0, 10) >= today && one.purpose === 'review')?.at.slice(0, 10) ?? nextReview
  const steps: Step[] = [
    ...(talkedOn ? [{ key: 'talk', on: talkedOn, picture: 'ask' as const, title: t('pathTalk'), isDone: assessment?.closedOn !== null }] : []),
    { key: 'plan', on: version.signedOn, picture: 'pencil', title: t('pathPlan'), isDone: true },
    ...version.items.flatMap((item): Step[] => {
      const on = item.nextOn !== null && item.nextOn >= today ? item.nextOn : (item.startsOn ?? item.nextOn)
      return on === null ? [] : [{ key: item.id, on, picture: itemPictures[item.kind], title: <Free isMarked={false} written={item.writtenIn}>{item.words}</Free>, isDone: item.state === 'done', state: item.state }]
    }),
    ...(review ? [{ key: 'review', on: review, picture: 'calendar' as const, title: t('pathReview'), isDone: false }] : []),
    { key: 'end', on: version.until, picture: 'target', title: t('pathEnds'), isDone: version.until < today },
  ]
  steps.sort((a, b) => a.on.localeCompare(b.on))
  const current = steps.find((one) => one.on >= today && !one.isDone)
  return (
    <ol className="path">
      {steps.map((one) => (
        <li key={one.key} className={one.isDone ? 'done' : one === current ? 'cur' : one.on >= today ? 'later' : 'past'} aria-current={one === current ? 'step' : undefined}>
          <span className="node"><Picture name={one.picture} size={32} tone={one.isDone ? 'ok' : one === current ? 'brand' : 'ink'} />{one.isDone ? <Tick /> : null}</span>
          <div>
            <b>{one.title}</b>
            <span className="meta"><Day of={one.on} />{one.isDone ? ` · ${t('done')}` : one.state && one.state !== 'agreed' ? ` · ${t(itemStates[one.state])}` : ''}</span>
          </div>
        </li>
      ))}
    </ol>
  )
}
