/** What is said of guidance, with a file and without: topic, language, where the person was directed, for how long. */
import { guidanceLeads, guidanceTopics } from '@kotostig/api/guidance'
import type { Guidance } from '@kotostig/api/guidance'
import { DayField } from '../../shared/DayField.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { Choice, TextField } from '../form.tsx'
import { languageOptions } from '../person/details/language-name.ts'
import { guidance as words, leadNames, topicNames } from './guidance.texts.ts'

export type About = { givenOn: string; topic: Guidance['topic'] | ''; language: string; hasInterpreter: boolean; ledTo: Guidance['ledTo']; minutes: string }
export const aboutNothing = (today: string, language = ''): About => ({ givenOn: today, topic: '', language, hasInterpreter: false, ledTo: 'nowhere', minutes: '15' })
export const minutesOf = (text: string): number | undefined => (/^[0-9]{1,3}$/.test(text.trim()) && +text >= 1 && +text <= 600 ? +text : undefined)
export const aboutFaults = (draft: About): Record<string, 'missing' | 'not-minutes'> => ({ ...(draft.topic === '' ? { topic: 'missing' } : {}), ...(draft.language === '' ? { language: 'missing' } : {}), ...(minutesOf(draft.minutes) === undefined ? { minutes: 'not-minutes' } : {}) })

export function AboutFields({ id, draft, faultOf, change }: { id: string; draft: About; faultOf: (field: string) => string | undefined; change: (part: Partial<About>) => void }) {
  const t = useSay()
  const page = useLanguage()
  const { common, others } = languageOptions(page)
  return (
    <>
      <Choice id={`${id}-topic`} label={t(words.topic)} value={draft.topic} error={faultOf('topic')} options={guidanceTopics.map((one) => [one, t(topicNames[one])] as const)} onChange={(topic) => change({ topic: topic as About['topic'] })} />
      <Choice id={`${id}-language`} label={t(words.language)} value={draft.language} error={faultOf('language')} options={[...common, ...others].map((one) => [one.code, one.text] as const)} onChange={(language) => change({ language })} />
      <Choice id={`${id}-led`} label={t(words.ledTo)} empty={t(leadNames.nowhere)} value={draft.ledTo === 'nowhere' ? '' : draft.ledTo} options={guidanceLeads.filter((one) => one !== 'nowhere').map((one) => [one, t(leadNames[one])] as const)} onChange={(ledTo) => change({ ledTo: (ledTo || 'nowhere') as About['ledTo'] })} />
      <div className="two">
        <DayField id={`${id}-given`} label={t(words.given)} value={draft.givenOn} error={faultOf('givenOn')} onChange={(givenOn) => change({ givenOn })} />
        <TextField id={`${id}-minutes`} label={t(words.minutes)} value={draft.minutes} most={3} error={faultOf('minutes')} onChange={(minutes) => change({ minutes })} />
      </div>
      <label className="chk"><input type="checkbox" checked={draft.hasInterpreter} onChange={(event) => change({ hasInterpreter: event.target.checked })} /><span>{t(words.withInterpreter)}</span></label>
    </>
  )
}
