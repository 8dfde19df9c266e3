/** A person: the picture of time, what the law asks and why, the facts it rests on, and who has looked. */
import { useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import type { FactMeta, readPerson } from '@kotostig/api/person'
import type { readKnown } from '@kotostig/api/person-known'
import type { Duty, Question } from '@kotostig/law/determination'
import { actorNames } from '../../shared/case/actors.ts'
import { askAgain, useDetermination } from '../../shared/case/determination.calls.ts'
import { actOfFact, DutyList, fieldOfFact, keyOf } from '../../shared/case/duties/DutyList.tsx'
import { SaidByContext } from '../../shared/case/duties/WhyPanel.tsx'
import { duty as dutyWords } from '../../shared/case/duties/duty.texts.ts'
import { valueAt } from '../../shared/case/paths.ts'
import { ClockTable, Notices, Responsibilities } from '../../shared/case/Responsibilities.tsx'
import { result } from '../../shared/case/result.texts.ts'
import { Timeline } from '../../shared/case/timeline/Timeline.tsx'
import { timeline as timelineWords } from '../../shared/case/timeline/timeline.texts.ts'
import { knowMunicipalities } from '../../shared/case/values.ts'
import { dayText, momentText } from '../../shared/day.ts'
import type { IsoDate } from '../../shared/day.ts'
import type { ScreenProps } from '../../shared/frame/screens.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { receipt as receiptWords } from '../../shared/receipt/receipt.texts.ts'
import { useMunicipalities } from '../../shared/municipalities.ts'
import { addressOf, go, Link, usePlace } from '../../shared/router.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import type { Names } from '../../shared/words.tsx'
import { doingsOf } from '../facts/acts.ts'
import type { Doing } from '../facts/acts.ts'
import { describe, saidByIn } from '../facts/describe.ts'
import type { Telling } from '../facts/describe.ts'
import { caseOf, FactDialog } from '../facts/FactDialog.tsx'
import type { PersonFile } from '../facts/FactDialog.tsx'
import { facts as factWords } from '../facts/facts.texts.ts'
import { kindOfPath } from '../facts/kinds.ts'
import { notes as noteWords } from '../notes/notes.texts.ts'
import { sitting as sittingWords } from '../sitting/sitting.texts.ts'
import { PersonGuidance } from '../guidance/PersonGuidance.tsx'
import { capsule as capsuleWords } from '../capsule/capsule.texts.ts'
import { guidance as guidanceWords } from '../guidance/guidance.texts.ts'
import { meeting as meetingWords } from '../meeting/meeting.texts.ts'
import { message as messageWords } from '../message/message.texts.ts'
import { portal as portalWords } from '../portal/portal.texts.ts'
import { reminder as reminderWords } from '../reminder/reminder.texts.ts'
import { HandoverLink } from '../capsule/HandoverLink.tsx'
import { PersonMessages } from '../message/PersonMessages.tsx'
import { PersonMeetings } from '../meeting/PersonMeetings.tsx'
import { PersonPortal } from '../portal/PersonPortal.tsx'
import { PersonReceipts, TakeReceipt } from '../receipt/PersonReceipts.tsx'
import { PersonReminders } from '../reminder/PersonReminders.tsx'
import { ask, authorityName, may, useSession } from '../session.ts'
import type { ReplyOf } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { common, wordOf } from '../words.ts'
import { work } from '../work.texts.ts'
import { duties as dutyNames, questions as questionNames } from '@kotostig/law/terms'
import { FactsTable, ownFacts } from './FactsTable.tsx'
import { Head, nameOfFile } from './Head.tsx'
import { Clocks } from './Clocks.tsx'
import { DetailDialog } from './details/DetailDialog.tsx'
import { details as detailWords } from './details/details.texts.ts'
import { DetailsCard } from './details/DetailsCard.tsx'
import { kindNames, periodOf, valueOf } from './details/told.ts'
import type { DetailRow, Kind } from './details/told.ts'
import { Merged } from './merge/Merged.tsx'
import { Urgent } from './Urgent.tsx'
import { Household } from './Household.tsx'
import { events, person as words } from './person.texts.ts'
import { Folded, isNarrowScreen, reveal } from './Folded.tsx'
import { OnPage } from './OnPage.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'

/** What is done in a sitting with the person; the facts are written by it. */
const inSitting: ReadonlySet<string> = new Set(['assessment.start', 'plan.make', 'plan.review', 'plan.explain', 'plan.direct'])

const notAsked = Promise.resolve({ ok: true, value: undefined } as const)

/** The file with the facts that were known then. Nothing is changed in the past. */
const asKnown = (file: PersonFile, known: ReplyOf<typeof readKnown> | undefined): PersonFile | undefined =>
  known && { ...file, today: known.day, case: known.case, family: known.family, facts: known.facts, mayRecord: false }

export default function PersonPage({ params }: ScreenProps) {
  const t = useSay()
  const id = params[0] ?? ''
  const [isHidden, setIsHidden] = useState(false)
  const { value: file, failed, again } = useLoad(id, () => ask<typeof readPerson>(`/api/people/${encodeURIComponent(id)}`))
  const [at, setAt] = useState<string>()
  const known = useLoad(`${id} ${at ?? ''}`, () => (at === undefined ? notAsked : ask<typeof readKnown>(`/api/people/${encodeURIComponent(id)}/known/${at}`)))
  useEffect(() => {
    if (file) document.title = `${nameOfFile(file, t(common.protected))} – Kotostig`
  }, [file, t])
  if (isHidden) return <Hidden />
  if (!file) return failed ? <Failed failed={failed} again={again} /> : <Loading>{t(words.loading)}</Loading>
  const then = at === undefined ? undefined : asKnown(file, known.value)
  const clocks = <Clocks today={file.today} at={at} shown={then ? at : undefined} failed={known.failed} again={known.again} onLook={setAt} />
  // The one stays until the other is there; then everything on the page is of the same moment.
  return <Person key={then ? at : ''} file={then ?? file} {...(then ? { later: file } : {})} clocks={clocks} again={again} onHidden={() => setIsHidden(true)} />
}

/** The window that is open: a new fact, or one that is wrong. */
type Open = { kind: 'add'; title: string; start?: { fact: string; value?: Record<string, unknown> }; choices?: readonly Doing[] } | { kind: 'withdraw'; fact: FactMeta }
  | { kind: 'detail'; of: Kind | undefined; row?: DetailRow } | { kind: 'withdraw-detail'; of: Kind; row: DetailRow }

/** Somebody else's now: the officer has recorded that the person is protected, and is not the one who works with them. */
function Hidden() {
  const t = useSay()
  return (
    <div className="stack" role="status">
      <h1>{t(detailWords.away)}</h1>
      <p className="measure">{t(detailWords.awayText)}</p>
      <p><Link to="/arbete">{t(work.toToday)}</Link></p>
    </div>
  )
}

/** `later`: the file of today, while `file` is that of a moment of the past. `clocks`: which of the two is looked at. */
type PersonProps = { file: PersonFile; later?: PersonFile; clocks: ReactNode; again: () => void; onHidden: () => void }
function Person({ file, later, clocks, again, onHidden }: PersonProps) {
  const t = useSay()
  const language = useLanguage()
  const { hash, path } = usePlace()
  const towns = useMunicipalities()
  if (towns) knowMunicipalities(towns)
  const [day, setDay] = useState<IsoDate>()
  const [duty, setDuty] = useState<string>()
  const [open, setOpen] = useState<Open>()
  const [said, setSaid] = useState('')
  // The version that our own deed has made, while the newer file is on its way.
  const [made, setMade] = useState(0)
  const upToDate = useMemo(() => (made > file.version ? { ...file, version: made } : file), [file, made])
  const { session } = useSession()
  const mayPlan = file.mayRecord && session?.actions.includes('plan.read') === true && ['municipality', 'employment-authority'].includes(session.signedIn?.authority.kind ?? '')
  // On a telephone the picture of time is taller than the screen: what is to be done comes before it.
  const [isNarrow] = useState(isNarrowScreen)
  const isWorkedOn = file.mayRecord && !later
  const mayHandOver = mayPlan && !later && may(session, 'capsule.prepare')
  const [notTaken, setNotTaken] = useState<Names>()
  const answer = useDetermination(caseOf(file), day)
  const shown = answer.shown?.file.people[0]?.id === file.id ? answer.shown : undefined
  const names = useMemo(() => new Map([[file.id, nameOfFile(file, t(common.protected))], ...file.family.map((one) => [one.id, one.name] as [string, string])]), [file, t])
  const nameOf = (of: string): string => names.get(of) ?? of
  const townOf = (code: string) => towns?.find((each) => each.code === code)?.name
  const telling: Telling = { t, language, townOf, nameOf }
  const actorName = useMemo(() => actorNames(shown ? [shown.atDay, shown.atToday] : [], language), [shown, language])
  const found = shown?.atDay.people.find((each) => each.id === file.id)
  const atToday = shown?.atToday.people.find((each) => each.id === file.id)

  const saidBy = (at: string): string | undefined => saidByIn(file, at, t)

  const done = (what = t(words.saved)): void => {
    setOpen(undefined)
    setSaid(what)
    again()
  }
  const add = (title: string, start?: { fact: string; value?: Record<string, unknown> }): void => setOpen({ kind: 'add', title, ...(start ? { start } : {}) })
  const answerTo = (question: Question): void => {
    setSaid('')
    if (question.about && question.about !== file.id) return go(addressOf(language, `/arbete/person/${question.about}`))
    const kind = kindOfPath(fieldOfFact(question.fact, 0))
    if (!kind) return setSaid(t(words.notHere))
    const type = actOfFact[question.fact]
    add(wordOf(questionNames, question.id, t), { fact: kind, ...(kind === 'acts' ? { value: { ...(type ? { type } : {}), on: file.today } } : {}) })
  }
  const correct = (at: string): void => {
    const index = +(/^people\[(\d+)\]/.exec(at)?.[1] ?? -1)
    const other = index > 0 ? caseOf(file).people[index]?.id : undefined
    if (other) return setSaid(t(words.ofAnother, { name: nameOf(other) }))
    const fact = ownFacts(file).find((each) => at === each.path || at.startsWith(`${each.path}.`))
    if (fact) setOpen({ kind: 'withdraw', fact })
    else reveal('facts')
  }
  const act = (of: Duty): void => setOpen({ kind: 'add', title: wordOf(dutyNames, of.id, t), choices: doingsOf(of.id, file.today) })
  const actionOf = (of: Duty) => {
    const [first] = doingsOf(of.id, file.today)
    const isOpen = of.state !== 'done' && of.state !== 'lapsed'
    const isOfSitting = mayPlan && inSitting.has(of.id)
    return (
      <>
        {isOpen && isOfSitting ? <Link to={`/arbete/person/${file.id}/samtal`} className="btn pri">{t(sittingWords.title)}</Link> : null}
        {isOpen && !isOfSitting && first ? <button type="button" className="btn pri" onClick={() => act(of)}>{t(first.verb)}</button> : null}
        {later || !shown ? null : <TakeReceipt key={`${shown.day} ${of.id} ${of.trigger}`} person={file.id} day={shown.day} duty={of} onProblem={setNotTaken} />}
      </>
    )
  }
  // Somebody was sent here to answer a question or to correct a fact.
  const isReady = atToday !== undefined
  useEffect(() => {
    if (!isReady || !hash) return
    const asked = /^svara-(.*)$/.exec(hash)?.[1]
    const wrong = /^fakta-(.*)$/.exec(hash)?.[1]
    const question = atToday?.questions.find((each) => each.id === asked)
    if (question) answerTo(question)
    else if (wrong) correct(decodeURIComponent(wrong))
    if (asked !== undefined || wrong !== undefined) history.replaceState(history.state, '', addressOf(language, path))
    // Once, when the answer is there.
  }, [isReady, hash])

  const pressing = atToday?.duties.filter((each) => (each.state === 'open' || each.state === 'overdue') && !each.standing && doingsOf(each.id, file.today).length > 0)
    .sort((a, b) => Number(b.withoutDelay) - Number(a.withoutDelay) || (a.due ?? '9999').localeCompare(b.due ?? '9999'))[0]
  const [mainVerb] = pressing ? doingsOf(pressing.id, file.today) : []
  const timeline = shown ? (
    <Timeline
      shown={shown}
      index={0}
      name={nameOf(file.id)}
      working={answer.working}
      isThen={later !== undefined}
      actorName={actorName}
      townOf={townOf}
      onDay={setDay}
      onDuty={(at) => {
        if (atToday) setDuty(keyOf(atToday.duties, at))
        setDay(shown.today)
      }}
    />
  ) : answer.failed ? null : <Loading />
  const toDo = shown && found ? (
    <section className="sec" aria-labelledby="duties">
      <div className="sec-h">
        <h2 id="duties">{t(dutyWords.title)}</h2>
        <span className="meta">{dayText(shown.day)}</span>
        {file.mayRecord && !later ? <span className="end"><TakeReceipt key={shown.day} person={file.id} day={shown.day} onProblem={setNotTaken} /></span> : null}
      </div>
      {notTaken ? <Notice kind="late" role="alert"><p>{t(notTaken)}</p></Notice> : null}
      <SaidByContext value={saidBy}>
        <DutyList answer={shown.atDay} person={found} index={0} day={shown.day} actorName={actorName} nameOf={nameOf} open={duty} onOpen={setDuty} {...(file.mayRecord ? { onField: correct, onAnswer: answerTo, actionOf } : {})} />
      </SaidByContext>
    </section>
  ) : null
  return (
    <>
      <Head
        file={file}
        groups={found?.groups}
        actions={
          <>
            {pressing && mainVerb && !duty && file.mayRecord && !(mayPlan && inSitting.has(pressing.id)) ? <button type="button" className="btn pri" onClick={() => act(pressing)}>{t(mainVerb.verb)}</button> : null}
            {file.mayRecord ? <button type="button" className="btn" onClick={() => add(t(factWords.add))}>{t(factWords.add)}</button> : null}
            {mayPlan ? <Link to={`/arbete/person/${file.id}/samtal`} className={pressing && inSitting.has(pressing.id) && !duty ? 'btn pri' : 'btn'}>{t(sittingWords.title)}</Link> : null}
            {file.mayRecord ? <Link to={`/arbete/person/${file.id}/anteckningar`} className="btn">{t(noteWords.title)}</Link> : null}
          </>
        }
      />
      <OnPage parts={[
        ['duties', dutyWords.title], ...(isWorkedOn ? [['person-meetings', meetingWords.title], ['person-messages', messageWords.title], ['own-page', portalWords.title], ['person-reminders', reminderWords.title], ['person-guidance', guidanceWords.title]] as const : []),
        ...(later ? [] : [['details', detailWords.title]] as const), ['facts', words.factsTitle], ['family', words.family], ...(isWorkedOn ? [['receipts', receiptWords.list]] as const : []), ...(mayHandOver ? [['handover-link', capsuleWords.title]] as const : []),
        ['resp', result.responsibilities], ['clocks', result.clocks], ['opened', words.opened],
      ]} />
      <p role="status" className="saved">{said}</p>
      {later ? null : <Merged file={file} onParted={(what) => done(what)} onStale={again} />}
      {file.emergency ? <Urgent {...file.emergency} onOver={again} /> : null}
      {clocks}
      {found ? <Notices person={found} /> : null}
      {answer.failed ? (
        <Notice kind="late" role="alert">
          <p>{t(work.unreachableText)}</p>
          <button type="button" className="lnk" onClick={askAgain}>{t(work.again)}</button>
        </Notice>
      ) : null}
      {isNarrow ? <>{toDo}<Folded title={t(timelineWords.title)}>{timeline}</Folded></> : <>{timeline}{toDo}</>}
      <div className="grid">
        <div className="c8">
          {isWorkedOn ? <PersonMeetings person={file.id} /> : null}
          {isWorkedOn ? <PersonMessages person={file.id} /> : null}
          {isWorkedOn ? <PersonPortal person={file.id} name={nameOf(file.id)} languages={file.languages.map((one) => one.language)} /> : null}
          {isWorkedOn ? <PersonReminders person={file.id} name={nameOf(file.id)} /> : null}
          {isWorkedOn ? <PersonGuidance person={file.id} /> : null}
          {later ? null : (
            <Folded title={t(detailWords.title)}>
              <DetailsCard
                file={file}
                onAdd={(of) => setOpen({ kind: 'detail', of })}
                onCorrect={(of, row) => setOpen(of === 'name' ? { kind: 'detail', of, row } : { kind: 'withdraw-detail', of, row })}
              />
            </Folded>
          )}
          <Folded title={t(words.factsTitle)} count={ownFacts(file).length}><FactsTable file={file} telling={telling} later={later} onCorrect={(fact) => setOpen({ kind: 'withdraw', fact })} onAdd={() => add(t(factWords.add))} /></Folded>
          {isWorkedOn ? <PersonReceipts person={file.id} /> : null}
          {mayHandOver ? <HandoverLink person={file.id} /> : null}
        </div>
        <div className="c4">
          <Folded title={t(words.family)} count={file.family.length}><Household file={file} onCorrect={(fact) => setOpen({ kind: 'withdraw', fact })} onAdd={() => add(t(factWords.add), { fact: 'familyTie', value: {} })} /></Folded>
          <Folded title={t(words.opened)} count={grouped(file.opened).length}><Opened file={file} /></Folded>
        </div>
      </div>
      {found ? <Folded title={t(result.responsibilities)} count={found.responsibilities.length}><Responsibilities person={found} actorName={actorName} /></Folded> : null}
      {found && shown ? <Folded title={t(result.clocks)}><ClockTable person={found} day={shown.day} /></Folded> : null}
      {open?.kind === 'add' ? <FactDialog file={upToDate} title={open.title} {...(open.start ? { start: open.start } : {})} {...(open.choices ? { choices: open.choices } : {})} onClose={() => setOpen(undefined)} onSaved={() => done()} /> : null}
      {open?.kind === 'detail' ? (
        <DetailDialog
          file={upToDate}
          start={open.of}
          row={open.row}
          onClose={() => setOpen(undefined)}
          onStale={again}
          onSaved={(of) => (of === 'non-disclosure' && !file.isAssigned ? onHidden() : done(t(detailWords.saved)))}
        />
      ) : null}
      {open?.kind === 'withdraw-detail' ? (
        <WithdrawDialog
          file={upToDate}
          fact={open.row}
          told={{ name: t(kindNames[open.of]), value: valueOf(open.row, t, language), period: periodOf(open.row, file.born) }}
          more={'coversHousehold' in open.row && open.row.coversHousehold ? t(detailWords.hiddenGone) : undefined}
          onClose={() => setOpen(undefined)}
          onStale={again}
          onGone={(writeRight, version) => {
            setMade(version)
            done(t(detailWords.saved))
            if (writeRight) setOpen({ kind: 'detail', of: open.of, row: open.row })
          }}
        />
      ) : null}
      {open?.kind === 'withdraw' ? (
        <WithdrawDialog
          file={upToDate}
          fact={open.fact}
          told={describe(caseOf(file), open.fact.path, telling)}
          onClose={() => setOpen(undefined)}
          onStale={again}
          onGone={(writeRight, version) => {
            setMade(version)
            const fact = kindOfPath(open.fact.path)
            const before = valueAt(caseOf(file), open.fact.path)
            done()
            if (writeRight && fact) add(t(factWords.add), { fact, ...(typeof before === 'object' && before !== null && !Array.isArray(before) ? { value: before as Record<string, unknown> } : {}) })
          }}
        />
      ) : null}
    </>
  )
}

type Opening = PersonFile['opened'][number]
/** What the same officer did again the same day is one line, at its latest time. */
function grouped(opened: readonly Opening[]): { each: Opening; times: number }[] {
  const found = new Map<string, { each: Opening; times: number }>()
  for (const each of opened) {
    const key = `${momentText(each.at).split(' ')[0]} ${each.event} ${each.officer} ${each.authority.nameSv}`
    const before = found.get(key)
    if (before) before.times += 1
    else found.set(key, { each, times: 1 })
  }
  return [...found.values()]
}

function Opened({ file }: { file: PersonFile }) {
  const t = useSay()
  const language = useLanguage()
  return (
    <section className="sec" aria-labelledby="opened">
      <div className="sec-h"><h2 id="opened">{t(words.opened)}</h2></div>
      <p className="meta">{t(file.opened.length > 0 ? words.openedMeta : words.openedNone)}</p>
      {file.opened.length > 0 ? <ul className="lines opened">
        {grouped(file.opened).map(({ each, times }) => (
          <li key={`${each.at} ${each.event} ${each.officer}`}>
            <span className="nowrap">{momentText(each.at)}</span> · {each.officer}
            <span className="meta block">{authorityName(each, language)} · {wordOf(events, each.event, t)}{times > 1 ? `, ${t(words.times, { n: times })}` : ''}</span>
          </li>
        ))}
      </ul> : null}
    </section>
  )
}
