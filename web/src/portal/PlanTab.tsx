/** The plan as it was signed, its documents, and what the law gives and asks. */
import { useState } from 'react'
import type { PortalItem, PortalVersion } from '@kotostig/api/portal'
import { itemKinds, itemPictures, itemStates } from './items.ts'
import { useOwn } from './own.ts'
import { Documents } from './Papers.tsx'
import { Day, Free, Law, Part, useAuthorityName } from './parts.tsx'
import { Picture } from './pictures.tsx'
import { SayForm } from './Say.tsx'
import { Told, useSay } from './words.tsx'
import type { Word } from './words.tsx'

const outcomes: Readonly<Record<PortalVersion['signatures'][number]['outcome'], Word>> = { signed: 'signed', agreed: 'agreedOrally', refused: 'refused' }
const goals: ReadonlySet<PortalItem['kind']> = new Set(['long-goal', 'period-goal'])

export function PlanTab() {
  const t = useSay()
  const { person } = useOwn()
  const [version, ...earlier] = person.versions
  return (
    <>
      {version ? (
        <Part id="plan" title={t('myPlan')} picture="path" meta={<Told word="validity" values={{ from: <Day of={version.startsOn} />, until: <Day of={version.until} /> }} />}>
          <Version of={version} isNow />
          {person.nextReview ? <p className="after"><Told word="review" values={{ day: <Day of={person.nextReview} /> }} /> <Law section="22" moment={1} /></p> : null}
        </Part>
      ) : <section><p>{t('noPlan')}</p></section>}
      <Documents />
      <Rights />
      {earlier.length > 0 ? (
        <Part id="earlier-plans" title={t('earlierPlans')}>
          {earlier.map((one) => (
            <details key={one.id}>
              <summary><Told word="validity" values={{ from: <Day of={one.startsOn} />, until: <Day of={one.until} /> }} /></summary>
              <Version of={one} />
            </details>
          ))}
        </Part>
      ) : null}
    </>
  )
}

function Version({ of, isNow = false }: { of: PortalVersion; isNow?: boolean }) {
  const t = useSay()
  const nameOf = useAuthorityName()
  const aims = of.items.filter((item) => goals.has(item.kind))
  const rest = of.items.filter((item) => !goals.has(item.kind))
  return (
    <>
      {aims.length > 0 ? (
        <>
          <h3>{t('goals')}</h3>
          <ul className="lines">{aims.map((item) => <li key={item.id} className="item"><Picture name="target" size={32} /><div><span className="meta block">{t(itemKinds[item.kind])}</span><b><Free written={item.writtenIn}>{item.words}</Free></b></div></li>)}</ul>
        </>
      ) : null}
      <h3>{t('services')}</h3>
      <ul className="lines">{rest.map((item) => <Item key={item.id} of={item} planner={nameOf(of.authority)} isNow={isNow} />)}</ul>
      <h3>{t('signatures')}</h3>
      <ul className="signed">
        {of.signatures.map((one, at) => <li key={at}><bdi>{one.name}</bdi> · {t(outcomes[one.outcome])} · <Day of={one.on} /></li>)}
      </ul>
    </>
  )
}

function Item({ of, planner, isNow }: { of: PortalItem; planner: string; isNow: boolean }) {
  const t = useSay()
  const { person, today } = useOwn()
  const nameOf = useAuthorityName()
  const [isSaying, setIsSaying] = useState(false)
  const [hasSaid, setHasSaid] = useState(false)
  const owner = nameOf(of.owner)
  const responsible = [of.responsible, owner === planner ? '' : owner, of.contact].filter(Boolean)
  // What was said of it and waits for an answer.
  const told = person.messages.find((one) => one.kind === 'not-started' && one.item === of.id && one.handledAt === null)
  const mayHaveStarted = isNow && of.kind !== 'follow-up' && (of.state === 'agreed' || of.state === 'not-started') && of.startsOn !== null && of.startsOn <= today
  return (
    <li className="item">
      <Picture name={itemPictures[of.kind]} size={32} />
      <div>
        <span className="meta block">{t(itemKinds[of.kind])} · {t(itemStates[of.state])}</span>
        <b><Free written={of.writtenIn}>{of.words}</Free></b>
        {of.studyLanguage ? <p>{t(of.studyLanguage === 'fi' ? 'studyFi' : 'studySv')}</p> : null}
        <dl className="facts">
          {of.reason ? <><dt>{t('why')}</dt><dd><Free isMarked={false} written={of.writtenIn}>{of.reason}</Free></dd></> : null}
          {responsible.length > 0 ? <><dt>{t('responsible')}</dt><dd>{responsible.map((one, at) => <span key={at}>{at > 0 ? ' · ' : ''}<bdi>{one}</bdi></span>)}</dd></> : null}
          {of.startsOn ? <><dt>{t('starts')}</dt><dd><Day of={of.startsOn} /></dd></> : null}
          {of.endsOn ? <><dt>{t('ends')}</dt><dd><Day of={of.endsOn} /></dd></> : null}
          {of.nextOn ? <><dt>{t('nextDay')}</dt><dd><Day of={of.nextOn} /></dd></> : null}
        </dl>
        {isSaying ? <SayForm about={`not-started ${of.id}`} kind="not-started" to={{ item: of.id }} label="wordsOptional" verb="send" onSent={() => {
          setIsSaying(false)
          setHasSaid(true)
        }} onCancel={() => setIsSaying(false)} />
          : told && isNow ? <p ref={(line) => {
            if (hasSaid) line?.focus()
          }} tabIndex={-1} className="done-line after">{t('notStartedButton')} · <Day of={told.sentAt.slice(0, 10)} /> · {t('waiting')}</p>
          : mayHaveStarted ? <button type="button" className="btn block" onClick={() => setIsSaying(true)}>{t('notStartedButton')}</button> : null}
      </div>
    </li>
  )
}

type Rule = readonly [Word, { section: string; moment?: number; point?: number } | 'gdpr']
const rights: readonly Rule[] = [
  ['rightPart', { section: '18', moment: 1 }], ['rightReasons', { section: '19', moment: 3 }], ['rightTold', { section: '24', moment: 1 }], ['rightReview', { section: '22', moment: 1 }], ['rightSixMonths', { section: '22', moment: 1 }],
  ['noAppeal', { section: '95', moment: 3 }], ['rightOpened', 'gdpr'],
]
const duties: readonly Rule[] = [
  ['dutyPart', { section: '24', moment: 2, point: 1 }], ['dutyCarry', { section: '24', moment: 2, point: 2 }], ['dutyServices', { section: '24', moment: 2, point: 3 }], ['dutyTell', { section: '24', moment: 2, point: 4 }], ['dutyChange', { section: '24', moment: 2, point: 5 }],
]
const jobSeekers: Rule = ['dutySeek', { section: '24', moment: 3 }]
const effect: Rule = ['effect', { section: '24', moment: 4 }]

/** In plain words, each with its section. What concerns job seekers stands there for them only. */
function Rights() {
  const t = useSay()
  const { person } = useOwn()
  const list = (rules: readonly Rule[]) => (
    <ul className="rules">{rules.map(([word, law]) => <li key={word}>{t(word)} {law === 'gdpr' ? <bdi className="law no-say" dir="ltr" lang="sv">2016/679 art. 15</bdi> : <Law {...law} />}</li>)}</ul>
  )
  return (
    <Part id="rights" title={t('rightsTitle')} picture="scales">
      <h3>{t('rights')}</h3>
      {list(rights)}
      {person.versions.length > 0 ? (
        <>
          <h3>{t('duties')}</h3>
          {list([...duties, ...(person.isJobSeeker ? [jobSeekers] : []), effect])}
        </>
      ) : null}
    </Part>
  )
}
