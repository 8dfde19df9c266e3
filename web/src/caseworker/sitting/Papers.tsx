/** The plan, the assessment and a notice on paper: in one language, or beside the person's. */
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { listSideLanguages } from '@kotostig/api/plan-document'
import { call } from '../../shared/call.ts'
import { dayText } from '../../shared/day.ts'
import { Notice, Segments } from '../../shared/glyphs.tsx'
import { SectionChip } from '../../shared/section.tsx'
import { texts, useLanguage, useSay } from '../../shared/words.tsx'
import { Choice, TextField } from '../form.tsx'
import { languageName } from '../../shared/language-name.ts'
import type { ReplyOf } from '../session.ts'
import { useLoad } from '../useLoad.ts'
import type { Desk } from './useSitting.ts'

const words = texts({
  title: { sv: 'Dokument', fi: 'Asiakirjat', en: 'Documents' },
  language: { sv: 'Språket som gäller och skrivs under', fi: 'Kieli, joka on voimassa ja allekirjoitetaan', en: 'The language that applies and is signed' },
  beside: { sv: 'Bredvid', fi: 'Vieressä', en: 'Beside it' },
  alone: { sv: 'Bara ett språk', fi: 'Vain yksi kieli', en: 'One language only' },
  draft: { sv: 'Planen, utkastet', fi: 'Suunnitelma, luonnos', en: 'The plan, the draft' },
  signed: { sv: 'Planen, version {n}', fi: 'Suunnitelma, versio {n}', en: 'The plan, version {n}' },
  assessment: { sv: 'Bedömningen', fi: 'Arviointi', en: 'The assessment' },
  referral: { sv: 'Hänvisning till {to}', fi: 'Ohjaus: {to}', en: 'Referral to {to}' },
  unchecked: { sv: 'Ingen modersmålstalare har granskat den här översättningen. Det står på papperet.', fi: 'Äidinkielinen puhuja ei ole tarkistanut tätä käännöstä. Se lukee paperissa.', en: 'No native speaker has checked this translation. The paper says so.' },
  checked: { sv: 'Vem har granskat översättningarna', fi: 'Kuka on tarkistanut käännökset', en: 'Who has checked the translations' },
  checkedLead: { sv: 'Gäller de fasta texterna i dokumenten. Den som har språket som modersmål skrivs in i språkets fil.', fi: 'Koskee asiakirjojen kiinteitä tekstejä. Äidinkielinen tarkistaja merkitään kielen tiedostoon.', en: 'Of the fixed texts of the documents. Whoever has the language as their own is entered in its file.' },
  languageColumn: { sv: 'Språk', fi: 'Kieli', en: 'Language' },
  stateColumn: { sv: 'Läge', fi: 'Tila', en: 'State' },
  applies: { sv: 'Gäller och skrivs under', fi: 'Voimassa ja allekirjoitetaan', en: 'Applies and is signed' },
  checkedBy: { sv: 'Granskad av {name}, {day}', fi: 'Tarkistanut {name}, {day}', en: 'Checked by {name}, {day}' },
  notChecked: { sv: 'Inte granskad: står bara bredvid, som hjälp', fi: 'Ei tarkistettu: vain vieressä, avuksi', en: 'Not checked: stands only beside, as help' },
  notice: { sv: 'Meddelande till välfärdsområdet om behov av socialservice', fi: 'Ilmoitus hyvinvointialueelle sosiaalihuollon tarpeesta', en: 'Notice to the welfare area of a need of social services' },
  noticeWords: { sv: 'Vad välfärdsområdet behöver veta', fi: 'Mitä hyvinvointialueen on tarpeen tietää', en: 'What the welfare area needs to know' },
  noticeHint: { sv: 'Bara det nödvändiga. Kommunen hänvisar till andra myndigheters tjänster enligt 10 och 14 §; socialvårdslagens egen paragraf finns inte i lagboken här.', fi: 'Vain välttämätön. Kunta ohjaa muiden viranomaisten palveluihin 10 ja 14 §:n mukaan; sosiaalihuoltolain omaa pykälää ei ole tässä lakikirjassa.', en: 'Only what is necessary. The municipality refers to services of other authorities under 10 and 14 §; the section of the Social Welfare Act itself is not in this law book.' },
  make: { sv: 'Gör dokumentet', fi: 'Tee asiakirja', en: 'Make the document' },
  failed: { sv: 'Dokumentet kunde inte göras. Försök igen.', fi: 'Asiakirjaa ei voitu tehdä. Yritä uudelleen.', en: 'The document could not be made. Try again.' },
})

export function Papers({ desk }: { desk: Desk }) {
  const t = useSay()
  const language = useLanguage()
  const { at } = desk
  const found = useLoad('side languages', () => call<ReplyOf<typeof listSideLanguages>>('/api/documents/languages'))
  const [own, setOwn] = useState<'sv' | 'fi'>(language === 'fi' ? 'fi' : 'sv')
  const [chosen, setChosen] = useState<string>()
  const languages = found.value?.languages ?? []
  const theirs = at.assessment?.talkLanguage ?? at.languages[0]?.language ?? ''
  const other = chosen ?? (languages.some((one) => one.code === theirs) ? theirs : 'alone')
  const side = languages.find((one) => one.code === other)
  const end = `${own}/${other === own ? 'alone' : other}`
  const base = `/api/people/${at.person.id}`
  return (
    <section className="sec no-print" aria-labelledby="papers">
      <div className="sec-h"><h2 id="papers">{t(words.title)}</h2></div>
      <div className="paper-tools">
        <div className="field"><span className="lab">{t(words.language)}</span><Segments label={t(words.language)} options={[['sv', 'Svenska'], ['fi', 'Suomi']]} value={own} onChange={setOwn} /></div>
        <Choice id="paper-other" label={t(words.beside)} empty={t(words.alone)} value={other === 'alone' ? '' : other} options={languages.filter((one) => one.code !== own).map((one) => [one.code, `${languageName(one.code, language)} – ${one.name}`] as const)} onChange={(code) => setChosen(code || 'alone')} />
      </div>
      {side && !side.isReviewed ? <Notice kind="soon"><p>{t(words.unchecked)}</p></Notice> : null}
      <ul className="lines">
        {at.plan ? <li><a href={`${base}/plan/draft/${end}`} download>{t(words.draft)} (PDF)</a></li> : null}
        {at.plan?.versions.map((version) => <li key={version.id}><a href={`${base}/plan/${version.id}/${end}`} download>{t(words.signed, { n: version.number })} (PDF)</a></li>)}
        {at.assessment ? <li><a href={`${base}/assessment/${end}`} download>{t(words.assessment)} (PDF)</a></li> : null}
        {[...(at.assessment?.measures ?? []), ...(at.plan?.referrals ?? [])].map((measure) => <li key={measure.id}><a href={`${base}/referral/${measure.id}/${end}`} download>{t(words.referral, { to: measure.referredTo })} (PDF)</a></li>)}
      </ul>
      <Checked languages={languages} />
      {at.mayWork ? <SocialNotice person={at.person.id} own={own} /> : null}
    </section>
  )
}

/** Which translations somebody who has the language as their own has read, who, and when: as their files say. */
function Checked({ languages }: { languages: ReplyOf<typeof listSideLanguages>['languages'] }) {
  const t = useSay()
  const language = useLanguage()
  return (
    <details>
      <summary>{t(words.checked)}</summary>
      <p className="meta measure">{t(words.checkedLead)}</p>
      <table className="tbl dense blocks">
        <caption className="vh">{t(words.checked)}</caption>
        <thead><tr><th scope="col">{t(words.languageColumn)}</th><th scope="col">{t(words.stateColumn)}</th></tr></thead>
        <tbody>{languages.map((one) => <tr key={one.code}><th scope="row">{languageName(one.code, language)} – <bdi lang={one.code}>{one.name}</bdi></th><td data-label={t(words.stateColumn)}>{one.isOriginal ? t(words.applies) : one.reviewedBy ? t(words.checkedBy, { name: one.reviewedBy, day: one.reviewedOn ? dayText(one.reviewedOn) : '' }) : t(words.notChecked)}</td></tr>)}</tbody>
      </table>
    </details>
  )
}

function SocialNotice({ person, own }: { person: string; own: 'sv' | 'fi' }) {
  const t = useSay()
  const [text, setText] = useState('')
  const [isFailed, setIsFailed] = useState(false)
  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setIsFailed(false)
    const reply = await fetch('/api/people/notice', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ person, language: own, other: 'alone', words: text.trim() }) }).catch(() => undefined)
    if (!reply?.ok) return setIsFailed(true)
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await reply.blob())
    link.download = /filename="([^"]+)"/.exec(reply.headers.get('content-disposition') ?? '')?.[1] ?? 'notice.pdf'
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <details>
      <summary>{t(words.notice)}</summary>
      <form className="stack sign-form" onSubmit={(event) => void make(event)}>
        <TextField id="notice-words" label={t(words.noticeWords)} hint={t(words.noticeHint)} value={text} most={2000} isLong onChange={setText} />
        <p><SectionChip place={{ act: '681/2023', section: '10', moment: '2' }} /> <SectionChip place={{ act: '681/2023', section: '14' }} /></p>
        {isFailed ? <p role="alert">{t(words.failed)}</p> : null}
        <p><button type="submit" className="btn" disabled={text.trim().length < 3}>{t(words.make)}</button></p>
      </form>
    </details>
  )
}
