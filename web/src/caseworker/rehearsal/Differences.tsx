/** Duties that come, go and move; rights gained and lost; and whom each concerns. */
import { useState } from 'react'
import type { DifferenceKind, readRehearsalPeople } from '@kotostig/api/rehearsal'
import { rights } from '@kotostig/law/proposals.texts'
import { duties as dutyNames } from '@kotostig/law/terms'
import { centsText, countText } from '../../shared/amount.ts'
import { dayText } from '../../shared/day.ts'
import { Link } from '../../shared/router.tsx'
import { upperFirst, useLanguage, useSay } from '../../shared/words.tsx'
import type { Names } from '../../shared/words.tsx'
import { formWords } from '../form.texts.ts'
import { ListTools } from '../ListTools.tsx'
import { ask } from '../session.ts'
import type { ReplyOf } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { kindNames, rehearsal as words } from './rehearsal.texts.ts'
import type { Found } from './RehearsalPage.tsx'

type Group = Found['groups'][number]
const nameOf = (subject: string, names: Readonly<Record<string, Names>>): Names => names[subject] ?? { sv: subject, fi: subject, en: subject }

export const Duties = ({ found }: { found: Found }) =>
  <Section id="duties" of={found} title={words.duties} head={words.duty} none={words.noDuties} groups={found.groups.filter((one) => one.kind.startsWith('duty'))} names={dutyNames} />
export const Rights = ({ found }: { found: Found }) =>
  <Section id="rights" of={found} title={words.rightsTitle} head={words.right} none={words.noRights} groups={found.groups.filter((one) => one.kind.startsWith('right'))} names={rights} />

type SectionProps = { id: string; of: Found; title: Names; head: Names; none: Names; groups: readonly Group[]; names: Readonly<Record<string, Names>> }
function Section({ id, of, title, head, none, groups, names }: SectionProps) {
  const t = useSay()
  const [open, setOpen] = useState<Group>()
  const sorted = [...groups].sort((a, b) => t(nameOf(a.subject, names)).localeCompare(t(nameOf(b.subject, names))) || (a.kind < b.kind ? -1 : 1))
  return (
    <section className="sec" aria-labelledby={`${id}-h`}>
      <div className="sec-h"><h2 id={`${id}-h`}>{t(title)}</h2></div>
      {sorted.length === 0 ? <p>{t(none)}</p> : (
        <>
          <table className="tbl dense blocks" id={id}>
            <caption className="vh">{t(title)}</caption>
            <thead>
              <tr>
                <th scope="col">{t(head)}</th>
                <th scope="col">{t(words.happens)}</th>
                <th scope="col" className="num">{t(words.people)}</th>
                <th scope="col"><span className="vh">{t(words.showPeople)}</span></th>
              </tr>
            </thead>
            <tbody>
              {sorted.map((one) => {
                const isOpen = open?.kind === one.kind && open.subject === one.subject
                return (
                  <tr key={`${one.kind} ${one.subject}`}>
                    <th scope="row">{t(nameOf(one.subject, names))}</th>
                    <td data-label={t(words.happens)}>{t(kindNames[one.kind])}</td>
                    <td data-label={t(words.people)} className="num">{countText(one.people)}</td>
                    <td className="end-cell"><button type="button" className="lnk" aria-expanded={isOpen} onClick={() => setOpen(isOpen ? undefined : one)}>{t(isOpen ? words.hidePeople : words.showPeople)}<span className="vh"> {t(nameOf(one.subject, names))} {t(kindNames[one.kind])}</span></button></td>
                  </tr>
                )
              })}
            </tbody>
          </table>
          <ListTools of={id} name={`${id}-${of.rehearsal.id}`} />
          {open ? <People key={`${open.kind} ${open.subject}`} rehearsal={of.rehearsal.id} kind={open.kind} subject={open.subject} title={`${t(nameOf(open.subject, names))}: ${t(kindNames[open.kind])}`} /> : null}
        </>
      )}
    </section>
  )
}

type Page = ReplyOf<typeof readRehearsalPeople>
type Line = Page['people'][number]

/** Whom a difference concerns, some hundred at a time. */
export function People({ rehearsal, kind, subject, title }: { rehearsal: string; kind: DifferenceKind; subject: string; title: string }) {
  const t = useSay()
  const [more, setMore] = useState<Page>()
  const [working, setWorking] = useState(false)
  const load = (skip: number) => ask<typeof readRehearsalPeople>('/api/rehearsals/people', { rehearsal, kind, subject, skip })
  const { value: first, failed, again } = useLoad(`people of ${rehearsal} ${kind} ${subject}`, () => load(0))
  if (!first) return failed ? <Failed failed={failed} again={again} /> : <Loading />
  const people = [...first.people, ...(more?.people ?? [])]
  const isMore = (more ?? first).more
  const fetchMore = async (): Promise<void> => {
    setWorking(true)
    const next = await load(people.length)
    setWorking(false)
    if (next.ok) setMore({ ...next.value, people: [...(more?.people ?? []), ...next.value.people] })
  }
  const id = `people-${kind}-${subject.replace(/\W/g, '-')}`
  const showsBefore = kind === 'duty-goes' || kind === 'duty-moves' || kind === 'money'
  const showsAfter = kind === 'duty-comes' || kind === 'duty-moves' || kind === 'money'
  return (
    <section className="people-of" aria-labelledby={`${id}-h`}>
      <h3 id={`${id}-h`}>{title}</h3>
      {people.length === 0 ? null : (
        <table className="tbl dense blocks" id={id}>
          <caption className="vh">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t(words.person)}</th>
              <th scope="col">{t(words.born)}</th>
              {showsBefore ? <th scope="col" className={kind === 'money' ? 'num' : undefined}>{t(words.before)}</th> : null}
              {showsAfter ? <th scope="col" className={kind === 'money' ? 'num' : undefined}>{t(words.after)}</th> : null}
              {kind === 'money' ? <th scope="col" className="num">{t(words.difference)}</th> : null}
            </tr>
          </thead>
          <tbody>
            {people.map((one, at) => (
              <tr key={`${one.id} ${at}`}>
                <th scope="row"><Link to={`/arbete/person/${one.id}`}>{one.name || one.caseNumber}</Link> <span className="meta">{one.caseNumber}</span></th>
                <td data-label={t(words.born)} className="nowrap">{dayText(one.born)}</td>
                {kind === 'money' ? <MoneyCells one={one} /> : (
                  <>
                    {showsBefore ? <td data-label={t(words.before)}><HeldText held={one.before} /></td> : null}
                    {showsAfter ? <td data-label={t(words.after)}><HeldText held={one.after} /></td> : null}
                  </>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {first.others > 0 ? <p>{t(words.others, { n: first.others })}</p> : null}
      {isMore ? <p><button type="button" className="btn" disabled={working} onClick={() => void fetchMore()}>{t(formWords.more)}</button></p> : null}
      {people.length > 0 ? <ListTools of={id} name={`${id}-${rehearsal}`} /> : null}
    </section>
  )
}

function HeldText({ held }: { held: Line['before'] }) {
  const t = useSay()
  const language = useLanguage()
  if (!held) return <>{t(words.noneThere)}</>
  return <>{upperFirst(held.holder.name[language])}, {held.due === null ? t(words.noDue) : <span className="nowrap">{t(words.due, { day: dayText(held.due) })}</span>}</>
}

/** More is shown with a plus, which stays on the screen: a spreadsheet would take it for a formula. */
export const signed = (cents: number): string => (cents > 0 ? 'num plus' : 'num')
function MoneyCells({ one }: { one: Line }) {
  const t = useSay()
  const [before, after] = [one.beforeCents ?? 0, one.afterCents ?? 0]
  return (
    <>
      <td data-label={t(words.before)} className="num">{centsText(before)}</td>
      <td data-label={t(words.after)} className="num">{centsText(after)}</td>
      <td data-label={t(words.difference)} className={signed(after - before)}>{centsText(after - before)}</td>
    </>
  )
}
