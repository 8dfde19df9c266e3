/** What was handed over, to the letter: read by whoever sent it and whoever accepted it. */
import type { CapsuleContent, readCapsule } from '@kotostig/api/capsule'
import type { SittingItem } from '@kotostig/api/sitting'
import { topicByKey } from '@kotostig/law/assessment-content'
import { dayText, periodText } from '../../shared/day.ts'
import type { ScreenProps } from '../../shared/frame/screens.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { Link } from '../../shared/router.tsx'
import { SectionChip } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { kinds as noteKinds } from '../notes/notes.texts.ts'
import '../office.css'
import { languageWithin } from '../../shared/language-name.ts'
import { ask } from '../session.ts'
import { wayNames } from '../sitting/referral.texts.ts'
import { itemKindNames } from '../sitting/sitting.texts.ts'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { nameOfLine } from '../words.ts'
import './capsule.css'
import { capsule as words } from './capsule.texts.ts'
import { nameIn, stateText } from './words.ts'

export default function CapsulePage({ params }: ScreenProps) {
  const t = useSay()
  const language = useLanguage()
  const [id = '', which = ''] = params
  const base = `/api/people/${id}/capsules/${which}`
  const { value: at, failed, again } = useLoad(base, () => ask<typeof readCapsule>(base))
  if (!at) return failed ? <Failed failed={failed} again={again} /> : <Loading />
  const { capsule, content } = at
  const own = language === 'fi' ? 'fi' : 'sv'
  return (
    <>
      <div className="head">
        <div>
          <h1>{t(words.handedOver)}</h1>
          <p className="meta">{nameOfLine(at.person, t)} · {content.person.caseNumber} · {t(words.way, { from: nameIn(capsule.from, language), to: nameIn(capsule.to, language) })} · {dayText(capsule.sentOn)}, {capsule.sentBy}</p>
        </div>
        <p className="row no-print">
          <a className="btn" href={`${base}/receipt/${own}/alone`} download>{t(words.receipt)}</a>
          {capsule.isOwn ? null : <Link to={`/arbete/person/${id}`} className="btn">{t(words.toPerson)}</Link>}
        </p>
      </div>
      <p className="first-up"><b>{stateText(capsule, t)}</b></p>
      {at.isIntact ? null : <Notice kind="late" role="alert"><p><b>{t(words.broken)}</b></p></Notice>}
      <section className="sec" aria-labelledby="capsule-ground">
        <div className="sec-h"><h2 id="capsule-ground">{t(words.ground)} <SectionChip place={{ act: '681/2023', section: capsule.basis === 'consent' ? '85' : '86' }} /></h2></div>
        <p>{content.consent ? t(words.consented, { day: dayText(content.consent.on), way: t(wayNames[content.consent.way]).toLowerCase(), language: languageWithin(content.consent.language, language) }) : content.necessity}</p>
        <p><b>{t(words.contact)}</b> {content.contact}</p>
        {content.message ? <p className="as-said measure">{content.message}</p> : null}
      </section>
      <Holds content={content} base={base} />
      <p className="meta">{t(words.checksum)} <code>{at.checksum.slice(0, 16)}</code> · {at.isIntact ? t(words.intact) : null}</p>
    </>
  )
}

function Holds({ content, base }: { content: CapsuleContent; base: string }) {
  const t = useSay()
  const language = useLanguage()
  return (
    <>
      {content.plan ? (
        <section className="sec" aria-labelledby="capsule-plan">
          <div className="sec-h"><h2 id="capsule-plan">{t(words.plan, { n: content.plan.number, period: periodText(content.plan.startsOn, content.plan.until) })}</h2></div>
          <ul className="lines">{content.plan.items.map((item) => <Item key={item.id} of={item} />)}</ul>
        </section>
      ) : null}
      {content.assessment ? (
        <section className="sec" aria-labelledby="capsule-assessment">
          <div className="sec-h"><h2 id="capsule-assessment">{t(words.assessment, { n: content.assessment.answers.length, day: dayText(content.assessment.begunOn) })}</h2></div>
          <dl className="capsule-answers">
            {content.assessment.answers.map((answer) => {
              const topic = topicByKey.get(answer.topic)
              const chosen = topic?.fields.flatMap((field) => {
                const option = field.options.find((each) => each.key === answer.choices[field.key])
                return option ? [`${field.names[language]}: ${option.names[language]}`] : []
              }) ?? []
              return <div key={answer.topic}><dt>{topic?.names[language] ?? answer.topic}</dt><dd>{[answer.said, ...chosen].filter(Boolean).join('\n')}<span className="meta block">{answer.by}, {dayText(answer.at.slice(0, 10))}</span></dd></div>
            })}
          </dl>
        </section>
      ) : null}
      {content.notes.length > 0 ? (
        <section className="sec" aria-labelledby="capsule-notes">
          <div className="sec-h"><h2 id="capsule-notes">{t(words.notes)}</h2></div>
          <ul className="lines">{content.notes.map((note, at) => <li key={at}><p><b>{dayText(note.on)}</b> {t(noteKinds[note.kind])} <span className="meta">{note.by}</span></p>{[note.said, note.judged].filter(Boolean).map((text) => <p key={text} className="as-said measure">{text}</p>)}</li>)}</ul>
        </section>
      ) : null}
      {content.attachments.length > 0 ? (
        <section className="sec" aria-labelledby="capsule-files">
          <div className="sec-h"><h2 id="capsule-files">{t(words.attachments)}</h2></div>
          <ul className="lines">{content.attachments.map((file) => <li key={file.id}><a href={`${base}/attachments/${file.id}`} download>{file.fileName}</a></li>)}</ul>
        </section>
      ) : null}
    </>
  )
}

function Item({ of }: { of: SittingItem }) {
  const t = useSay()
  const language = useLanguage()
  return (
    <li>
      <p><b>{of.words}</b> <span className="meta">{t(itemKindNames[of.kind])}{of.reason === null ? `, ${t(words.otherPart, { name: nameIn(of.owner, language) })}` : ''}</span></p>
      {of.reason ? <p className="as-said measure">{of.reason}</p> : null}
      <p className="meta">{[of.responsible, of.contact, of.startsOn || of.endsOn ? periodText(of.startsOn ?? '', of.endsOn ?? undefined) : ''].filter(Boolean).join(' · ')}</p>
    </li>
  )
}
