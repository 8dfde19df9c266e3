/** Try an example: a case on one side, what the law says of it on the other. */
import { Suspense, lazy, useCallback, useEffect, useState } from 'react'
import type { CaseFile } from '@kotostig/law/case-file'
import { Glyph, Notice, Segments } from '../../shared/glyphs.tsx'
import { useMunicipalities } from '../../shared/municipalities.ts'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { addDays } from '../../shared/day.ts'
import { jsonFaultText } from '../../shared/case/json-fault.texts.ts'
import { change, chooseDay, chooseStory, largestFile, readingOf, setCase, undo, useKept } from './case-store.ts'
import type { View } from './case-store.ts'
import { askAgain, useDetermination } from '../../shared/case/determination.calls.ts'
import { example } from './example.texts.ts'
import { FaultSummary } from '../../shared/case/FaultSummary.tsx'
import { FileView } from './FileView.tsx'
import { result } from '../../shared/case/result.texts.ts'
import { Result } from './Result.tsx'
import { stories, storyById } from './stories.ts'
import { knowMunicipalities } from '../../shared/case/values.ts'
import '../../shared/case/case.css'

const CaseForm = lazy(() => import('../../shared/case/form/CaseForm.tsx'))

export default function ExamplePage() {
  const t = useSay()
  const language = useLanguage()
  const kept = useKept()
  const { value, fault } = readingOf(kept.text)
  const isCase = typeof value === 'object' && value !== null && Array.isArray(value.people)
  const answer = useDetermination(kept.text.length <= largestFile ? value : undefined, kept.day)
  const [goal, setGoal] = useState<{ path: string; at: number }>()
  const municipalities = useMunicipalities()
  if (municipalities) knowMunicipalities(municipalities)
  const story = kept.story ? storyById(kept.story) : undefined

  const toField = useCallback((path: string) => {
    change({ view: 'form' })
    setGoal((before) => ({ path, at: (before?.at ?? 0) + 1 }))
  }, [])
  const view = (to: View): void => change({ view: to })
  const isAnswerable = isCase || answer.faults.length > 0

  return (
    <>
      <div className="head">
        <div>
          <h1>{t(example.title)}</h1>
          <p className="measure lead">{t(example.lead)}</p>
        </div>
        <button type="button" className="btn pri" onClick={() => view('form')}>
          {kept.view === 'story' ? t(example.build) : t(example.change)}
        </button>
      </div>

      <section className="case" aria-labelledby="case-h">
        <div className="sec-h">
          <h2 id="case-h">{t(example.how)}</h2>
          {story ? <span className="meta">{t(result.invented)}</span> : null}
          <span className="end">
            <Segments label={t(example.how)} value={kept.view} onChange={view} options={[['story', t(example.asStory)], ['form', t(example.asForm)], ['file', t(example.asFile)]]} />
          </span>
        </div>
        {kept.view === 'story' ? (
          <div className="story">
            <div className="field">
              <label htmlFor="story">{t(example.story)}</label>
              <select className="in" id="story" value={kept.story ?? ''} onChange={(event) => chooseStory(event.target.value)}>
                {story ? null : <option value="">{t(example.ownCase)}</option>}
                {stories.map((each) => (
                  <option key={each.id} value={each.id}>{each.name[language]}</option>
                ))}
              </select>
            </div>
            <p className="story-shows">{story ? t(story.shows) : t(example.ownCaseShows)}</p>
          </div>
        ) : null}
        {kept.view === 'file' ? <FileView text={kept.text} fault={fault} /> : null}
        {kept.view === 'form' ? (
          isCase ? (
            <Suspense fallback={<p role="status">{t(example.loadingForm)}</p>}>
              <FormTools file={value} />
              <CaseForm file={value} faults={answer.faults} goal={goal} onChange={setCase} />
            </Suspense>
          ) : (
            <div className="stack">
              <Notice kind="late">
                <p>
                  <b>{fault ? t(example.notReadable) : t(example.notCase)}</b> {fault ? jsonFaultText(fault, t, example['json-empty']) : ''}
                </p>
                <button type="button" className="lnk" onClick={() => view('file')}>{t(example.toFile)}</button>
              </Notice>
            </div>
          )
        ) : null}
      </section>

      {isAnswerable && answer.faults.length > 0 ? <FaultSummary faults={answer.faults} file={value} onField={toField} hasForm={isCase} /> : null}
      {answer.failed ? (
        <div className="after">
          <Notice kind="late" role="alert">
            <p>
              <b>{t(answer.failed === 'busy' ? result.busy : result.unreachable)}</b> {t(answer.failed === 'busy' ? result.busyText : result.unreachableText)}
            </p>
            <button type="button" className="lnk" onClick={askAgain}>{t(result.again)}</button>
          </Notice>
        </div>
      ) : null}
      {answer.shown && (!isCase || (!answer.current && !answer.working)) ? (
        <p className="older" role="status">
          <Glyph name="off" /> {t(result.older)}
        </p>
      ) : null}
      {answer.shown ? (
        <Result shown={answer.shown} story={kept.story} person={kept.person} working={answer.working} municipalities={municipalities} onDay={chooseDay} onField={toField} />
      ) : answer.working ? (
        <p className="after" role="status">{t(result.first)}</p>
      ) : null}
    </>
  )
}

function FormTools({ file }: { file: CaseFile }) {
  const t = useSay()
  const kept = useKept()
  const [emptied, setEmptied] = useState(false)
  useEffect(() => setEmptied(false), [kept.view])
  return (
    <p className="row form-tools">
      <button type="button" className="btn sm" disabled={kept.undo.length === 0} onClick={undo}>{t(example.undo)}</button>
      <button
        type="button"
        className="btn sm"
        disabled={emptied}
        onClick={() => {
          setCase({ format: 1, asOf: file.asOf, people: [{ id: 'p1', born: addDays('1990-01-01', 0) }] })
          change({ person: 0 })
          setEmptied(true)
        }}
      >
        {t(example.empty)}
      </button>
    </p>
  )
}
