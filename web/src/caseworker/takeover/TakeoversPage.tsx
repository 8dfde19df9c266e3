/** Files of an older system: sending one, and those sent before. */
import { useState } from 'react'
import type { FormEvent } from 'react'
import { purposes, type beginTakeover, type listTakeovers, type Purpose, type sendPart } from '@kotostig/api/takeover'
import { momentText } from '../../shared/day.ts'
import { Glyph, Notice } from '../../shared/glyphs.tsx'
import type { ScreenProps } from '../../shared/frame/screens.ts'
import { SectionChips, sectionText } from '../../shared/section.tsx'
import { fieldFaults } from '../form.texts.ts'
import { addressOf, go, Link } from '../../shared/router.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { ask, freshKey } from '../session.ts'
import { Failed, Loading } from '../States.tsx'
import { useLoad } from '../useLoad.ts'
import { FileField } from '../FileField.tsx'
import { Choice } from '../form.tsx'
import { fileFaults, lists, listStates, purposeNames, sectionOf, states, takeover as words } from './takeover.texts.ts'

const partBytes = 524_288
const mostBytes = 64 * 1_048_576

/** Base64 of some bytes, a little at a time: a call with half a million arguments is too much for a browser. */
function base64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
  return btoa(text)
}

/** The files of an older system, or the lists of other authorities. */
export default function TakeoversPage({ params }: ScreenProps) {
  const isList = params[0] === 'listor'
  const t = useSay()
  const language = useLanguage()
  const loaded = useLoad('takeovers', () => ask<typeof listTakeovers>('/api/takeover'))
  const [file, setFile] = useState<File>()
  const [fault, setFault] = useState('')
  const [problem, setProblem] = useState('')
  const [sent, setSent] = useState<number>()
  const [purpose, setPurpose] = useState<Purpose | ''>('')
  const [noPurpose, setNoPurpose] = useState('')
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setProblem('')
    if (isList && purpose === '') return setNoPurpose(t(fieldFaults.missing))
    if (!file) return setFault(t(words.choose))
    if (file.size > mostBytes) return setFault(t(words.tooLarge))
    if (file.size === 0) return setFault(t(fileFaults.empty))
    setFault('')
    setSent(0)
    const failed = (): void => {
      setSent(undefined)
      setProblem(t(words.notSent))
    }
    const begun = await ask<typeof beginTakeover>('/api/takeover', { key: freshKey(), fileName: file.name.slice(0, 200), bytes: file.size, purpose: purpose || null })
    if (!begun.ok) return failed()
    const parts = Math.max(1, Math.ceil(file.size / partBytes))
    for (let number = 0; number < parts; number++) {
      const data = base64(new Uint8Array(await file.slice(number * partBytes, (number + 1) * partBytes).arrayBuffer()))
      const reply = await ask<typeof sendPart>('/api/takeover/parts', { takeover: begun.value.id, number, data, isLast: number === parts - 1 })
      if (!reply.ok) return failed()
      setSent(Math.round(((number + 1) / parts) * 100))
    }
    go(addressOf(language, `/arbete/${isList ? 'listor' : 'overtagande'}/${begun.value.id}`))
  }
  if (loaded.failed && !loaded.value) return <Failed failed={loaded.failed} again={loaded.again} />
  if (!loaded.value) return <Loading />
  const shown = loaded.value.takeovers.filter((one) => (one.purpose !== null) === isList)
  return (
    <>
      <div className="head"><h1>{t(isList ? lists.title : words.title)}</h1></div>
      <p className="measure">{t(isList ? lists.lead : words.lead)} {isList ? <SectionChips places={[{ act: '681/2023', section: '84' }]} /> : null}</p>
      {isList ? <p className="open-q measure"><Glyph name="ask" /> <span>{t(lists.open)}</span></p> : null}
      <form className="stack narrow-form sec" noValidate onSubmit={(event) => void send(event)}>
        {isList ? <Choice id="purpose" label={t(lists.purpose)} hint={t(lists.purposeHint)} value={purpose} error={noPurpose || undefined} options={purposes.map((one) => [one, `${t(purposeNames[one])} – ${sectionText(sectionOf[one], language)}`] as const)} onChange={(given) => {
          setPurpose(given as Purpose | '')
          setNoPurpose('')
        }} /> : null}
        <FileField id="file" label={t(words.file)} hint={t(words.fileHint)} error={fault || undefined} accept=".csv,.txt,.tsv,.xlsx" file={file} onChange={(chosen) => {
          setFile(chosen)
          setFault('')
        }} />
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={sent !== undefined}>{t(words.send)}</button>
          <span role="status">{sent === undefined ? '' : t(words.sending, { n: sent })}</span>
        </p>
      </form>
      <section className="sec">
        <div className="sec-h"><h2>{t(words.earlier)}</h2></div>
        {shown.length === 0 ? <p className="meta">{t(words.none)}</p> : (
          <table className="tbl dense blocks">
            <caption className="vh">{t(words.earlier)}</caption>
            <thead>
              <tr>
                <th scope="col">{t(words.file)}</th>
                <th scope="col">{t(words.state)}</th>
                <th scope="col" className="num">{t(words.rows)}</th>
                <th scope="col">{t(words.sent)}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((one) => (
                <tr key={one.id}>
                  <th scope="row"><Link to={`/arbete/${isList ? 'listor' : 'overtagande'}/${one.id}`}>{one.fileName}</Link>{one.purpose ? <span className="meta block">{t(purposeNames[one.purpose])} <SectionChips places={[sectionOf[one.purpose]]} /></span> : null}</th>
                  <td data-label={t(words.state)}>{t((isList ? listStates : states)[one.state])}</td>
                  <td data-label={t(words.rows)} className="num">{one.rows}</td>
                  <td data-label={t(words.sent)}>{momentText(one.sentAt)}, {one.sentBy}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
    </>
  )
}
