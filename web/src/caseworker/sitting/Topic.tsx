/** One topic of the talk: what the person tells, in words and where it can be compared, in choices. */
import { useState } from 'react'
import type { AnswerSource, SittingAnswer, SittingAssessment } from '@kotostig/api/sitting'
import { answerSources } from '@kotostig/api/sitting-words'
import type { Topic } from '@kotostig/law/assessment-content'
import { dayText, momentText } from '../../shared/day.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { upperFirst, useLanguage, useSay } from '../../shared/words.tsx'
import { Choice, TextField } from '../form.tsx'
import { topicRights } from '@kotostig/law/field-secrecy'
import { Conflict } from './Conflict.tsx'
import { Secrecy } from './Secrecy.tsx'
import { sitting as words, sourceNames } from './sitting.texts.ts'
import type { Desk } from './useSitting.ts'

type Draft = { said: string; choices: Record<string, string>; source: AnswerSource }
const same = (draft: Draft, answer: SittingAnswer | undefined): boolean =>
  draft.said === (answer?.said ?? '') && JSON.stringify(Object.entries(draft.choices).sort()) === JSON.stringify(Object.entries(answer?.choices ?? {}).sort()) && draft.source === (answer?.source ?? 'person')

/** Words that may tell of the health of somebody else in the family: the officer is asked, nothing is forbidden. */
const maybeOthers = /\b(mannen|maken|hustrun|frun|mamman|pappan|systern|brodern|barnet|sonen|dottern|mies|aviomies|vaimo|äiti|isä|lapsi|husband|wife|mother|father|child)\w*\b[^.!?]*\b(sjuk|ont|diagnos|medicin|läkare|sairas|kip|lääk|ill|pain|sick)/i

const chosen = (topic: Topic, choices: Record<string, string>, t: ReturnType<typeof useSay>): string =>
  topic.fields.flatMap((field) => {
    const option = field.options.find((each) => each.key === choices[field.key])
    return option ? [`${t(field.names)}${t(field.names).endsWith('?') ? '' : ':'} ${t(option.names)}`] : []
  }).join(' · ')

export function TopicLine({ topic, answer, isOpen, onOpen }: { topic: Topic; answer: SittingAnswer | undefined; isOpen: boolean; onOpen: () => void }) {
  const t = useSay()
  const title = upperFirst(t(topic.names))
  return (
    <div className="topic">
      {isOpen ? <button type="button" className="lnk topic-t" onClick={onOpen}>{title}</button> : <span className="topic-t">{title}</span>}
      {answer ? (
        <>
          {chosen(topic, answer.choices, t) ? <p className="meta">{chosen(topic, answer.choices, t)}</p> : null}
          {answer.said ? <p className="told-words">{answer.said}</p> : null}
          <p className="meta">{t(words.written, { source: t(sourceNames[answer.source]), moment: momentText(answer.at), by: answer.by })}</p>
        </>
      ) : null}
    </div>
  )
}

type Props = { desk: Desk; one: SittingAssessment; topic: Topic; name: string; onNext: () => void }
export function TopicEditor({ desk, one, topic, name, onNext }: Props) {
  const t = useSay()
  const answer = one.answers.find((each) => each.topic === topic.key)
  const earlier = answer ? undefined : desk.at.earlier.find((each) => each.topic === topic.key)
  const family = answer ? [] : desk.at.familyAnswers.flatMap((each) => each.answers.filter((said) => said.topic === topic.key && said.said !== '').map((said) => ({ name: each.name, said })))
  const kept = `topic ${one.id} ${topic.key}`
  const [draft, setDraft] = useState<Draft>(() => desk.draft<Draft>(kept) ?? { said: answer?.said ?? '', choices: answer?.choices ?? {}, source: answer?.source ?? 'person' })
  const [follows, setFollows] = useState(answer?.number ?? 0)
  const language = useLanguage()
  const [isConflict, setIsConflict] = useState(false)
  const [isTooLong, setIsTooLong] = useState(false)
  const change = (part: Partial<Draft>): void => {
    const next = { ...draft, ...part }
    setDraft(next)
    setIsTooLong(false)
    desk.keep(kept, next)
  }
  const save = async (from = follows): Promise<boolean> => {
    if (same(draft, answer) || (draft.said.trim() === '' && Object.keys(draft.choices).length === 0)) return true
    const written = await desk.write(kept, '/api/assessments/answer', { assessment: one.id, topic: topic.key, follows: from, said: draft.said.trim(), choices: draft.choices, source: draft.source, writtenIn: answer && draft.said.trim() === answer.said ? answer.writtenIn : language })
    if (written.kind === 'saved') {
      desk.keep(kept, undefined)
      setFollows(from + 1)
      setIsConflict(false)
    }
    if (written.kind === 'conflict') setIsConflict(true)
    if (written.kind === 'refused') setIsTooLong(true)
    return written.kind === 'saved' || written.kind === 'away'
  }
  const next = async (): Promise<void> => {
    if (await save()) onNext()
  }
  return (
    <form
      className="topic topic-form"
      onSubmit={(event) => {
        event.preventDefault()
        void next()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) void next()
      }}
      onBlur={(event) => {
        // Leaving the topic saves it; moving inside it does not.
        if (!event.currentTarget.contains(event.relatedTarget as Node | null) && !isConflict) void save()
      }}
    >
      <h3>{upperFirst(t(topic.names))}</h3>
      {earlier ? (
        <div className="earlier">
          <p className="meta">{t(words.earlier, { when: dayText(earlier.at.slice(0, 10)) })}</p>
          {chosen(topic, earlier.choices, t) ? <p>{chosen(topic, earlier.choices, t)}</p> : null}
          {earlier.said ? <p>{earlier.said}</p> : null}
          <button type="button" className="lnk" onClick={() => change({ said: earlier.said, choices: earlier.choices, source: 'earlier' })}>{t(words.reuse)}</button>
        </div>
      ) : null}
      {family.map(({ name: whose, said }) => (
        <div className="earlier" key={whose}>
          <p className="meta">{t(words.familySaid, { name: whose })}</p>
          <p>{said.said}</p>
          <button type="button" className="lnk" onClick={() => change({ said: said.said, choices: said.choices })}>{t(words.sameAs, { name: whose })}</button>
        </div>
      ))}
      {topic.fields.length > 0 ? (
        <div className="pair">
          {topic.fields.map((field) => (
            <Choice key={field.key} id={`${topic.key}-${field.key}`} label={t(field.names)} value={draft.choices[field.key] ?? ''} options={field.options.map((option) => [option.key, t(option.names)] as const)} onChange={(value) => {
              const { [field.key]: _before, ...rest } = draft.choices
              change({ choices: value === '' ? rest : { ...rest, [field.key]: value } })
            }} />
          ))}
        </div>
      ) : null}
      <TextField id={`said-${topic.key}`} label={t(words.says, { name })} hint={t(words.saysHint)} value={draft.said} most={20_000} isLong {...(isTooLong ? { error: t({ sv: 'Texten är för lång.', fi: 'Teksti on liian pitkä.', en: 'The text is too long.' }) } : {})} onChange={(said) => change({ said })} />
      {maybeOthers.test(draft.said) ? <Notice kind="soon"><p>{t(words.othersHealth)}</p></Notice> : null}
      {isConflict ? (
        <Conflict
          theirs={answer?.said ?? ''}
          mine={draft.said}
          onTheirs={() => {
            desk.keep(kept, undefined)
            setDraft({ said: answer?.said ?? '', choices: answer?.choices ?? {}, source: answer?.source ?? 'person' })
            setFollows(answer?.number ?? 0)
            setIsConflict(false)
          }}
          onMine={() => void save(answer?.number ?? 0)}
        />
      ) : null}
      <Secrecy rights={topicRights[topic.key] ?? []} about={t(topic.names)} />
      <div className="topic-foot">
        <Choice id={`source-${topic.key}`} label={t(words.source)} value={draft.source} options={answerSources.filter((each) => each !== 'earlier' || draft.source === 'earlier').map((each) => [each, t(sourceNames[each])] as const)} onChange={(source) => change({ source: (source || 'person') as AnswerSource })} />
        <button type="submit" className="btn pri">{t(words.next)}</button>
      </div>
    </form>
  )
}
