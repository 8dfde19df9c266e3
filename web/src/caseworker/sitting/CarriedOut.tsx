/** In which language and where the assessment is carried out, and whether the welfare area takes part (869/2024 4 §, 14 § 4). */
import { useState } from 'react'
import type { setAssessment, SittingAssessment } from '@kotostig/api/sitting'
import { SectionChip } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { languageName } from '../../shared/language-name.ts'
import { Choice, TextField } from '../form.tsx'
import type { BodyOf } from '../session.ts'
import { Conflict } from './Conflict.tsx'
import { placeNames, sitting as words, understandingNames } from './sitting.texts.ts'
import type { Desk } from './useSitting.ts'

type Body = Omit<BodyOf<typeof setAssessment>, 'assessment' | 'version'>
const commonest = ['ar', 'prs', 'fa', 'ckb', 'ku', 'so', 'ti', 'uk', 'ru', 'tr', 'th', 'vi', 'en', 'sv', 'fi']

export function CarriedOut({ desk, one, isOpen }: { desk: Desk; one: SittingAssessment; isOpen: boolean }) {
  const t = useSay()
  const language = useLanguage()
  const [reason, setReason] = useState(one.placeReason ?? '')
  const [isOther, setIsOther] = useState(one.place === 'other')
  const [clash, setClash] = useState<Partial<Body>>()
  const own = desk.at.languages[0]
  const standing = (of: SittingAssessment): Body => ({ talkLanguage: of.talkLanguage ?? own?.language ?? null, understanding: of.understanding, place: of.place, placeReason: of.placeReason, welfareAreaTakesPart: of.welfareAreaTakesPart })
  const now = (['talkLanguage', 'understanding', 'place', 'welfareAreaTakesPart'] as const).reduce((before, key) => ({ ...before, ...desk.meanwhile<Partial<Body>>(`carried out ${key}`) }), standing(one))
  // It does not fold under the hand of whoever fills it in.
  const [wasMissing] = useState(one.talkLanguage === null || one.understanding === null || one.place === null || one.welfareAreaTakesPart === null)
  const set = async (part: Partial<Body>): Promise<void> => {
    const written = await desk.write(`carried out ${Object.keys(part)[0]}`, '/api/assessments/carried-out', ({ assessment }) => ({ assessment: one.id, version: assessment?.version ?? one.version, ...standing(assessment ?? one), ...part }), part)
    setClash(written.kind === 'conflict' ? part : undefined)
  }
  const codes = [...new Set([...desk.at.languages.map((each) => each.language), ...commonest])]
  if (!isOpen) {
    return (
      <p className="meta">
        {[one.talkLanguage ? languageName(one.talkLanguage, language) : '', one.understanding ? t(understandingNames[one.understanding]) : '', one.place ? t(placeNames[one.place]) : '', one.placeReason ?? ''].filter(Boolean).join(' · ')}
      </p>
    )
  }
  return (
    <details className="carried" open={wasMissing}>
      <summary>{t(words.carriedOut)}</summary>
      <p className="meta"><SectionChip place={{ act: '869/2024', section: '4' }} /></p>
      {one.understanding === null && one.place === null ? desk.at.familyAnswers.filter((each) => each.carriedOut.understanding !== null || each.carriedOut.place !== null).map((each) => (
        <p key={each.person}><button type="button" className="lnk" onClick={() => {
          setIsOther(each.carriedOut.place === 'other')
          setReason(each.carriedOut.placeReason ?? '')
          void set(each.carriedOut)
        }}>{t(words.sameAs, { name: each.name })}</button> <span className="meta">{[each.carriedOut.talkLanguage ? languageName(each.carriedOut.talkLanguage, language) : '', each.carriedOut.understanding ? t(understandingNames[each.carriedOut.understanding]) : '', each.carriedOut.place ? t(placeNames[each.carriedOut.place]) : ''].filter(Boolean).join(' · ')}</span></p>
      )) : null}
      <div className="pair">
        <Choice id="talk-language" label={t(words.language)} value={now.talkLanguage ?? ''} options={codes.map((code) => [code, languageName(code, language)] as const)} onChange={(value) => void set({ talkLanguage: value || null })} />
        <Choice id="talk-understanding" label={t(words.understanding)} value={now.understanding ?? ''} options={Object.entries(understandingNames).map(([key, names]) => [key, t(names)] as const)} onChange={(value) => void set({ understanding: (value || null) as Body['understanding'] })} />
      </div>
      <div className="pair">
        <Choice id="talk-place" label={t(words.place)} value={isOther ? 'other' : (now.place ?? '')} options={Object.entries(placeNames).map(([key, names]) => [key, t(names)] as const)} onChange={(value) => {
          setIsOther(value === 'other')
          if (value !== 'other') void set({ place: (value || null) as Body['place'], placeReason: null })
        }} />
        <Choice id="talk-welfare" label={t(words.welfareArea)} hint={t(words.welfareHint)} value={now.welfareAreaTakesPart === null ? '' : now.welfareAreaTakesPart ? 'yes' : 'no'} options={[['yes', t(words.yes)], ['no', t(words.no)]]} onChange={(value) => void set({ welfareAreaTakesPart: value === '' ? null : value === 'yes' })} />
      </div>
      {isOther ? (
        <div onBlur={() => reason.trim().length >= 3 && (reason.trim() !== one.placeReason || one.place !== 'other') ? void set({ place: 'other', placeReason: reason.trim() }) : undefined}>
          <TextField id="place-reason" label={t(words.placeReason)} value={reason} most={500} onChange={setReason} />
        </div>
      ) : null}
      {clash ? <Conflict theirs={[one.understanding ? t(understandingNames[one.understanding]) : '', one.place ? t(placeNames[one.place]) : ''].filter(Boolean).join(' · ')} mine={Object.values(clash).join(' · ')} onTheirs={() => setClash(undefined)} onMine={() => void set(clash)} /> : null}
    </details>
  )
}
