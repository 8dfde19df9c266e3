/** People the law has made us responsible for while another authority has the file: taken over on a ground, and on record. */
import { useState } from 'react'
import type { acceptCapsule, CapsuleLine } from '@kotostig/api/capsule'
import type { acceptHandover, PersonLine, readMoreToAccept } from '@kotostig/api/person'
import { dayText } from '../../shared/day.ts'
import { Glyph, Notice } from '../../shared/glyphs.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { capsule as capsuleWords } from '../capsule/capsule.texts.ts'
import { holdsText, nameIn } from '../capsule/words.ts'
import { Dialog } from '../Dialog.tsx'
import { facts } from '../facts/facts.texts.ts'
import { ask } from '../session.ts'
import { nameOfLine } from '../words.ts'
import { work } from '../work.texts.ts'
import { today as words } from './today.texts.ts'

const places = [{ act: '681/2023', section: '85' }, { act: '681/2023', section: '86' }]

/** Counted to a thousand. */
export const countText = (all: number): string => (all > 1_000 ? '1000+' : String(all))

export type Incoming = { person: PersonLine; capsule: CapsuleLine }
/** `people`: the first of them. `all`: how many there are. `incoming`: what another authority has handed over, which stands first. */
export function ToAccept({ people: first, all, incoming, onDone }: { people: readonly PersonLine[]; all: number; incoming: readonly Incoming[]; onDone: () => void }) {
  const t = useSay()
  const language = useLanguage()
  const [open, setOpen] = useState<{ person: PersonLine; capsule?: CapsuleLine }>()
  const [more, setMore] = useState<{ of: readonly PersonLine[]; people: readonly PersonLine[]; isAll: boolean }>()
  const [reading, setReading] = useState(false)
  // A list that is read anew begins from its first people.
  const people = more?.of === first ? [...first, ...more.people] : first
  const isAll = more?.of === first ? more.isAll : all <= first.length
  const readOn = async (): Promise<void> => {
    setReading(true)
    const outcome = await ask<typeof readMoreToAccept>(`/api/handovers/awaiting/${people.at(-1)!.id}`)
    setReading(false)
    if (outcome.ok) setMore({ of: first, people: [...(more?.of === first ? more.people : []), ...outcome.value.people], isAll: !outcome.value.more })
  }
  return (
    <section className="duty-block" id="ta-over" tabIndex={-1} aria-labelledby="ta-over-h">
      <h2 className="h3" id="ta-over-h">
        {t(words.toAccept)} <span className="count">{countText(Math.max(all, incoming.length))}</span> <span className="meta">{t(words.toAcceptHelp)}</span>
      </h2>
      <ul className="duties">
        {[...incoming.map((one): { person: PersonLine; capsule?: CapsuleLine } => one), ...people.filter((person) => !incoming.some((one) => one.person.id === person.id)).map((person) => ({ person, capsule: undefined }))].map(({ person, capsule }) => (
          <li key={capsule ? `capsule ${capsule.id}` : person.id}>
            <div className="duty-row accept-row">
              <Glyph name="law" />
              <div>
                <p className="t">{nameOfLine(person, t)}</p>
                {capsule ? <p>{t(capsuleWords.comes, { name: nameIn(capsule.from, language), day: dayText(capsule.sentOn), what: holdsText(capsule.holds, t) })}</p> : null}
                <p className="meta">{person.caseNumber} <SectionChips places={places} /></p>
              </div>
              <button type="button" className="lnk" onClick={() => setOpen({ person, ...(capsule ? { capsule } : {}) })}>
                {t(words.accept)}<span className="vh"> – {nameOfLine(person, t)}</span>
              </button>
            </div>
          </li>
        ))}
      </ul>
      {isAll ? null : (
        <p className="after">
          <span className="meta">{t(words.toAcceptShown, { n: people.length, all: countText(all) })}</span>{' '}
          <button type="button" className="btn" disabled={reading} onClick={() => void readOn()}>{t(words.showMore)}<span className="vh"> – {t(words.toAccept)}</span></button>
        </p>
      )}
      {open ? (
        <Accept
          {...open}
          onClose={() => setOpen(undefined)}
          onDone={() => {
            setOpen(undefined)
            onDone()
          }}
        />
      ) : null}
    </section>
  )
}

const grounds = [['consent', words.consent, words.consentText], ['necessary', words.necessary, words.necessaryText]] as const

function Accept({ person, capsule, onClose, onDone }: { person: PersonLine; capsule?: CapsuleLine; onClose: () => void; onDone: () => void }) {
  const t = useSay()
  const language = useLanguage()
  const [ground, setGround] = useState<'consent' | 'necessary'>()
  const [problem, setProblem] = useState('')
  const accept = async (): Promise<void> => {
    if (!ground && !capsule) return setProblem(t(words.groundMissing))
    const outcome = capsule ? await ask<typeof acceptCapsule>('/api/capsules/accept', { capsule: capsule.id }) : await ask<typeof acceptHandover>('/api/handovers', { person: person.id, ground: ground! })
    if (outcome.ok) onDone()
    else setProblem(t(outcome.status === 401 ? facts.signInFirst : outcome.status === 403 ? work.notAllowedTitle : words.acceptFailed))
  }
  return (
    <Dialog title={t(words.acceptTitle, { person: nameOfLine(person, t) })} onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void accept()
      }}>
        {capsule ? (
          <>
            <p><b>{t(capsuleWords.comes, { name: nameIn(capsule.from, language), day: dayText(capsule.sentOn), what: holdsText(capsule.holds, t) })}</b></p>
            <p>{t(capsuleWords.acceptText, { ground: t(capsule.basis === 'consent' ? words.consent : words.necessary).toLowerCase() })} <SectionChips places={[places[capsule.basis === 'consent' ? 0 : 1]!]} /></p>
          </>
        ) : <p>{t(words.acceptText)} <SectionChips places={places} /></p>}
        {capsule ? null : <fieldset>
          <legend className="lab">{t(words.ground)}</legend>
          {grounds.map(([value, title, text]) => (
            <label className="chk" key={value}>
              <input type="radio" name="ground" value={value} checked={ground === value} onChange={() => {
                setGround(value)
                setProblem('')
              }} />
              <span>{t(title)}<span className="meta block">{t(text)}</span></span>
            </label>
          ))}
        </fieldset>}
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri">{t(words.accept)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}
