/** First what is next, then the plan as a path, the right to a review, and who has opened the data. */
import type { PortalItem, PortalPerson } from '@kotostig/api/portal'
import { addDays } from '../shared/day.ts'
import { Opened } from './Opened.tsx'
import { Answer, CalendarButton, Facts, purposeWords } from './Meetings.tsx'
import { kinds } from './Messages.tsx'
import { useOwn } from './own.ts'
import { Path } from './Path.tsx'
import { Day, Free, Law, LongDay, Moment, Part } from './parts.tsx'
import { Picture } from './pictures.tsx'
import { SayForm } from './Say.tsx'
import { ReadPart } from './voice.tsx'
import { Told, useSay } from './words.tsx'

type Next = { kind: 'meeting'; of: PortalPerson['meetings'][number] } | { kind: 'item'; of: PortalItem; on: string } | { kind: 'review'; on: string }
/** The nearest day: a meeting that is booked, a service, the review. */
export function nextOf(person: PortalPerson, today: string): Next | undefined {
  const meeting = person.meetings.find((one) => one.state === 'booked' && one.at.slice(0, 10) >= today)
  if (meeting) return { kind: 'meeting', of: meeting }
  const [first] = (person.versions[0]?.items ?? []).flatMap((of) => [of.startsOn, of.nextOn].filter((on): on is string => on !== null && on >= today).map((on) => ({ kind: 'item' as const, of, on }))).sort((a, b) => a.on.localeCompare(b.on))
  if (first && (person.nextReview === null || first.on <= person.nextReview)) return first
  return person.nextReview === null ? first : { kind: 'review', on: person.nextReview }
}

export function Home() {
  const t = useSay()
  const { person, today } = useOwn()
  const next = nextOf(person, today)
  const [version] = person.versions
  return (
    <>
      <section className="next" id="next" aria-labelledby="next-h">
        <div className="hrow"><p className="k" id="next-h">{t('nextStep')}</p><ReadPart of="next" name={t('nextStep')} /></div>
        {next === undefined ? <p>{t('nothingNext')}</p> : (
          <div className="big">
            <Picture name={next.kind === 'item' ? 'book' : 'calendar'} size={64} tone="brand" />
            {next.kind === 'meeting' ? <div><h2>{t('comeTo')}</h2><p className="when"><Moment of={next.of.at} /></p><p>{t(purposeWords[next.of.purpose])}</p></div>
              : next.kind === 'item' ? <div><h2><Free written={next.of.writtenIn}>{next.of.words}</Free></h2><p className="when"><LongDay of={next.on} /></p></div>
              : <div><h2>{t('pathReview')}</h2><p><Told word="review" values={{ day: <LongDay of={next.on} /> }} /></p></div>}
          </div>
        )}
        {next?.kind === 'meeting' ? <><Facts of={next.of} /><Answer of={next.of} isMain /><CalendarButton of={next.of} /></> : null}
      </section>
      <Replied />
      <Part id="path" title={t('myPath')} meta={version ? <Told word="validity" values={{ from: <Day of={version.startsOn} />, until: <Day of={version.until} /> }} /> : undefined}>
        {version ? <Path /> : <p>{t('noPlan')}</p>}
      </Part>
      {version ? <Review /> : null}
      <Opened />
    </>
  )
}

/** So many days a reply is told of on the first page. */
const daysOfNews = 14
/** The newest reply, while it is new: it waits for nobody to look among the messages. */
function Replied() {
  const t = useSay()
  const { person, today, go } = useOwn()
  const since = addDays(today, -daysOfNews)
  const [newest] = person.messages.flatMap(({ kind, reply, handledAt }) => (reply && handledAt && handledAt.slice(0, 10) >= since ? [{ kind, reply, handledAt }] : [])).sort((a, b) => b.handledAt.localeCompare(a.handledAt))
  if (!newest) return null
  return (
    <Part id="replied" title={t('reply')} picture="letter" meta={<>{t(kinds[newest.kind])} · <Day of={newest.handledAt.slice(0, 10)} /></>}>
      <div className="reply"><p><Free>{newest.reply}</Free></p></div>
      <button type="button" className="btn block after" onClick={() => go('messages', 'sent-h')}>{t('mySent')}</button>
    </Part>
  )
}

/** 22 § 1 mom.: the plan is reviewed also when the person asks for it. */
function Review() {
  const t = useSay()
  return (
    <Part id="review" title={t('wantReview')} picture="again" className="right">
      <p>{t('wantReviewText')} <Law section="22" moment={1} /></p>
      <SayForm about="review" kind="review" label="wordsOptional" verb="askReview" />
    </Part>
  )
}
