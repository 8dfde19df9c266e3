/** The family: who is tied to whom, since when it is known, who said so; and the way to each whose file is here. */
import type { FactMeta } from '@kotostig/api/person'
import type { CasePerson } from '@kotostig/law/case-file'
import { ageOn, dayText } from '../../shared/day.ts'
import { Link } from '../../shared/router.tsx'
import { texts, useSay } from '../../shared/words.tsx'
import type { Say } from '../../shared/words.tsx'
import { caseOf } from '../facts/FactDialog.tsx'
import type { PersonFile } from '../facts/FactDialog.tsx'
import { facts as factWords } from '../facts/facts.texts.ts'
import { may, useSession } from '../session.ts'
import { sitting as sittingWords } from '../sitting/sitting.texts.ts'
import { common, sourceText } from '../words.ts'
import { person as personWords } from './person.texts.ts'

const words = texts({
  born: { sv: 'född {day}, {n} år', fi: 'syntynyt {day}, {n} vuotta', en: 'born {day}, {n} years old' },
  tieBefore: { sv: 'Familjeband från tiden före ankomsten till Finland', fi: 'Perheside Suomeen tuloa edeltävältä ajalta', en: 'Family tie from before the arrival in Finland' },
  tieAfter: { sv: 'Familjeband som uppstått i Finland', fi: 'Suomessa syntynyt perheside', en: 'Family tie that arose in Finland' },
  child: { sv: 'Barn, fött i Finland', fi: 'Lapsi, syntynyt Suomessa', en: 'Child, born in Finland' },
  parent: { sv: 'Förälder till personen, som är född i Finland', fi: 'Suomessa syntyneen henkilön vanhempi', en: 'Parent of the person, who was born in Finland' },
  through: { sv: 'Anhörig till någon av de andra', fi: 'Jonkun muun omainen', en: 'Related to one of the others' },
  told: { sv: '{source}, antecknat {day}', fi: '{source}, kirjattu {day}', en: '{source}, recorded {day}' },
  add: { sv: 'Lägg till en anhörig', fi: 'Lisää omainen', en: 'Add a relative' },
})

const listed = <T,>(given: T | readonly T[] | undefined): readonly T[] => (given === undefined ? [] : Array.isArray(given) ? (given as readonly T[]) : [given as T])

type Tie = { text: string; fact: FactMeta | undefined; isOwn: boolean }

/** What binds the two: told by either of them. */
function tiesBetween(file: PersonFile, own: CasePerson, other: CasePerson, index: number, t: Say): Tie[] {
  const factAt = (path: string): FactMeta | undefined => file.facts.find((each) => each.path === path)
  const tie = (of: CasePerson, to: CasePerson, at: number): Tie[] =>
    listed(of.familyTie).flatMap((one, place) => (one.to === to.id ? [{ text: t(one.existedBeforeArrival ? words.tieBefore : words.tieAfter), fact: factAt(`people[${at}].familyTie[${place}]`), isOwn: at === 0 }] : []))
  const birth = (of: CasePerson, to: CasePerson, at: number, text: string): Tie[] =>
    listed(of.bornInFinlandTo).flatMap((one, place) => (one === to.id ? [{ text, fact: factAt(`people[${at}].bornInFinlandTo[${place}]`), isOwn: at === 0 }] : []))
  return [...tie(own, other, 0), ...tie(other, own, index), ...birth(other, own, index, t(words.child)), ...birth(own, other, 0, t(words.parent))]
}

export function Household({ file, onCorrect, onAdd }: { file: PersonFile; onCorrect: (fact: FactMeta) => void; onAdd: () => void }) {
  const t = useSay()
  const { session } = useSession()
  const { people } = caseOf(file)
  const own = people[0]
  return (
    <section className="sec" aria-labelledby="family">
      <div className="sec-h"><h2 id="family">{t(personWords.family)}</h2></div>
      {file.family.length === 0 || !own ? <p className="meta">{t(personWords.noFamily)}</p> : (
        <ul className="lines">
          {file.family.map((one) => {
            const index = people.findIndex((each) => each.id === one.id)
            const other = people[index]
            const ties = other ? tiesBetween(file, own, other, index, t) : []
            return (
              <li key={one.id}>
                <Link to={`/arbete/person/${one.id}`}>{one.name}</Link>
                {other ? <span className="meta block">{t(words.born, { day: dayText(other.born), n: ageOn(other.born, file.today) })}</span> : null}
                {ties.length === 0 ? <span className="block">{t(words.through)}</span> : ties.map((tie, at) => (
                  <span key={at} className="block">
                    {tie.text}
                    {tie.fact ? <span className="meta block">{t(words.told, { source: sourceText(tie.fact.source, t), day: dayText(tie.fact.recordedAt) })}</span> : null}
                    {tie.fact && tie.isOwn && file.mayRecord ? <button type="button" className="lnk" onClick={() => onCorrect(tie.fact!)}>{t(factWords.correct)}<span className="vh"> – {tie.text}, {one.name || t(common.protected)}</span></button> : null}
                  </span>
                ))}
              </li>
            )
          })}
        </ul>
      )}
      {file.mayRecord && file.family.length > 0 && may(session, 'plan.write') && ['municipality', 'employment-authority'].includes(session?.signedIn?.authority.kind ?? '') ? <p className="no-print"><Link to={`/arbete/person/${file.id}/familjesamtal`}>{t(sittingWords.together)}</Link></p> : null}
      {file.mayRecord ? <p className="after"><button type="button" className="lnk" onClick={onAdd}>{t(words.add)}</button></p> : null}
    </section>
  )
}
