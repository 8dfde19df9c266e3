/** Three questions with pictures that the person answers. Each answer is a button: with radio buttons the arrow keys would record every answer they pass. Of an answer: wrong or "don't know" goes back to the talk, never to a score (24 § 1). */
import type { ReactNode } from 'react'
import type { SittingItem } from '@kotostig/api/sitting'
import { Glyph } from '../../shared/glyphs.tsx'
import { SectionChip } from '../../shared/section.tsx'
import { languageName } from '../../shared/language-name.ts'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { ask, useSession } from '../session.ts'
import { useLoad } from '../useLoad.ts'
import type { readUnderstandingWords } from '@kotostig/api/plan-document'
import { sitting as words } from './sitting.texts.ts'
import type { Desk } from './useSitting.ts'

type Question = { key: 'first' | 'ill' | 'again'; text: string; theirs: string | undefined; options: readonly { answer: string; shown: string; theirs?: string | undefined; picture: keyof typeof pictures; isRight: boolean }[] }
const stroke = { fill: 'none', stroke: '#212121', strokeWidth: 3, strokeLinecap: 'round', strokeLinejoin: 'round' } as const
const pictures: Record<'book' | 'case' | 'person' | 'phone' | 'cross' | 'people' | 'twelve' | 'six' | 'unsure' | 'home', ReactNode> = {
  book: <path d="M24 12c-4-3-10-4-16-3v28c6-1 12 0 16 3 4-3 10-4 16-3V9c-6-1-12 0-16 3zm0 0v28" {...stroke} />,
  case: <path d="M6 16h36v24H6zM18 16v-6h12v6M6 27h36" {...stroke} />,
  person: <path d="M24 6a5 5 0 110 10 5 5 0 010-10zM12 22l12-3 12 3M24 19v12l-7 11M24 31l7 11" {...stroke} />,
  phone: <path d="M14 7l6 9-4 5c2 5 6 9 11 11l5-4 9 6c-1 5-4 8-9 8C20 40 8 28 6 16c0-5 3-8 8-9z" {...stroke} />,
  cross: <path d="M18 6h12v12h12v12H30v12H18V30H6V18h12z" {...stroke} />,
  people: <path d="M16 8a6 6 0 110 12 6 6 0 010-12zM32 8a6 6 0 110 12 6 6 0 010-12zM4 40c0-9 5-14 12-14s12 5 12 14M28 28c9-4 16 3 16 12" {...stroke} />,
  twelve: <><path d="M6 10h36v32H6zM6 18h36M15 5v9M33 5v9" {...stroke} /><text x="24" y="36" textAnchor="middle" fontSize="15" fontWeight="700" fill="#212121">12</text></>,
  six: <><path d="M6 10h36v32H6zM6 18h36M15 5v9M33 5v9" {...stroke} /><text x="24" y="36" textAnchor="middle" fontSize="15" fontWeight="700" fill="#212121">6</text></>,
  unsure: <path d="M38 14A17 17 0 1041 26M38 5v10H28" {...stroke} />,
  home: <path d="M6 24L24 8l18 16M11 21v19h26V21M20 40V28h8v12" {...stroke} />,
}

const pictureOf = (item: SittingItem): keyof typeof pictures => (item.kind === 'language-studies' ? 'book' : item.kind === 'association' ? 'people' : item.kind === 'guidance' ? 'person' : item.kind === 'job-search' ? 'case' : 'home')

export function Understanding({ desk, name }: { desk: Desk; name: string }) {
  const t = useSay()
  const { session } = useSession()
  const { at } = desk
  const plan = at.plan!
  const services = plan.items.filter((item) => !['long-goal', 'period-goal', 'follow-up'].includes(item.kind)).sort((a, b) => (a.startsOn ?? a.nextOn ?? '9999').localeCompare(b.startsOn ?? b.nextOn ?? '9999') || Number(a.id) - Number(b.id))
  const language = at.assessment?.talkLanguage ?? at.languages[0]?.language ?? 'sv'
  const officer = session?.signedIn?.name ?? ''
  // In the person's language, beside the officer's. What somebody has written of the plan stays in its language.
  const found = useLoad(`understanding ${language}`, () => ask<typeof readUnderstandingWords>(`/api/documents/words/${encodeURIComponent(language)}/understanding`)).value
  const own = useLanguage()
  const isBeside = found !== undefined && found.words !== null && language !== own
  const theirs = (word: string): string | undefined => (isBeside ? found.words?.[word]?.replace('{officer}', `\u2068${officer}\u2069`) : undefined)
  const dontKnow = { answer: 'unsure', shown: t(words.noIdea), theirs: theirs('uUnsure'), picture: 'unsure', isRight: false } as const
  const [first, second] = services
  const questions: Question[] = first === undefined ? [] : [
    { key: 'first', text: t(words.qFirst), theirs: theirs('uFirst'), options: [{ answer: first.words.slice(0, 200), shown: first.words, picture: pictureOf(first), isRight: true }, ...(second ? [{ answer: second.words.slice(0, 200), shown: second.words, picture: pictureOf(second), isRight: false }] : []), dontKnow] },
    { key: 'ill', text: t(words.qIll), theirs: theirs('uIll'), options: [{ answer: 'course', shown: t(words.course, { officer }), theirs: theirs('uCourse'), picture: 'phone', isRight: true }, { answer: 'hospital', shown: t(words.hospital), theirs: theirs('uHospital'), picture: 'cross', isRight: false }, { answer: 'nobody', shown: t(words.nobody), theirs: theirs('uNobody'), picture: 'people', isRight: false }] },
    { key: 'again', text: t(words.qAgain), theirs: theirs('uAgain'), options: [{ answer: 'year', shown: t(words.inYear), theirs: theirs('uYear'), picture: 'twelve', isRight: false }, { answer: 'six', shown: t(words.inSix), theirs: theirs('uSix'), picture: 'six', isRight: true }, dontKnow] },
  ]
  return (
    <section className="sec no-print" aria-labelledby="understood">
      <div className="sec-h">
        <h2 id="understood">{t(words.understood)}</h2>
        <span className="meta">{t(words.understoodHint, { name })}</span> <SectionChip place={{ act: '681/2023', section: '24', moment: '1' }} />
      </div>
      {isBeside && !found.isReviewed ? <p className="meta">{t(words.uncheckedHere, { language: languageName(language, own).toLowerCase() })}</p> : found && found.words === null && language !== own ? <p className="meta">{t(words.notHad, { language: languageName(language, own) })}</p> : null}
      {questions.length === 0 ? <p>{t(words.addServiceFirst)}</p> : null}
      <div className="ucs">
        {questions.map((question) => {
          const given = plan.understanding.find((each) => each.question === question.key)
          return (
            <div className="uc" key={question.key}>
              <fieldset>
                <legend>{question.text}{question.theirs ? <bdi className="block theirs" lang={language} dir={found?.isRightToLeft ? 'rtl' : 'ltr'}>{question.theirs}</bdi> : null}</legend>
                {question.options.map((option) => (
                  <button type="button" key={option.answer} className={given?.answer === option.answer ? 'uc-answer on' : 'uc-answer'} aria-pressed={given?.answer === option.answer} onClick={() => void desk.write(`understood ${question.key}`, '/api/plans/understanding', { plan: plan.id, question: question.key, answer: option.answer, isUnderstood: option.isRight, language })}>
                    <svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">{pictures[option.picture]}</svg>
                    <span>{option.shown}{option.theirs ? <bdi className="block theirs" lang={language} dir={found?.isRightToLeft ? 'rtl' : 'ltr'}>{option.theirs}</bdi> : null}</span>
                  </button>
                ))}
              </fieldset>
              <p className="res st-line" role="status">{given ? <><Glyph name={given.isUnderstood ? 'ok' : 'ask'} /><span>{t(given.isUnderstood ? words.right : words.againTopic)}</span></> : null}</p>
            </div>
          )
        })}
      </div>
    </section>
  )
}
