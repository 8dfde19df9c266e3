/** Opening files from a case file: it is checked, its people are named, and all of them are registered in one go. */
import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import type { findSimilar } from '@kotostig/api/person-details'
import type { checkCaseFile, importPeople } from '@kotostig/api/person-import'
import type { CaseFile } from '@kotostig/law/case-file'
import { Frame } from '../../shared/case/form/FieldEditor.tsx'
import '../../shared/case/form/form.css'
import { FaultSummary } from '../../shared/case/FaultSummary.tsx'
import { faultInJson } from '../../shared/case/json-fault.ts'
import { jsonFaultText } from '../../shared/case/json-fault.texts.ts'
import type { Fault } from '../../shared/call.ts'
import { dayText } from '../../shared/day.ts'
import { useFirstFault } from '../../shared/first-fault.ts'
import { Notice } from '../../shared/glyphs.tsx'
import { addressOf, go, Link } from '../../shared/router.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { facts as factWords } from '../facts/facts.texts.ts'
import { ask, freshKey, useSession } from '../session.ts'
import type { ReplyOf } from '../session.ts'
import { ImportedPerson } from './ImportedPerson.tsx'
import type { Named } from './ImportedPerson.tsx'
import { people as words } from './people.texts.ts'
import { SimilarDialog } from './SimilarDialog.tsx'

const largest = 1_000_000
type Read = { file: CaseFile; leavesOut: boolean; names: Named[] }
type Draft = { key: string; text: string; read?: Read }
const blank = (): Draft => ({ key: freshKey(), text: '' })
/** Kept while the tab is open, for the one who wrote it. */
let kept: { by: string; draft: Draft } | undefined

/** The text as JSON, or undefined: why not is told by `faultInJson`. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

export default function ImportPage() {
  const t = useSay()
  const language = useLanguage()
  const { session } = useSession()
  const by = `${session?.signedIn?.name} ${session?.signedIn?.role} ${session?.signedIn?.authority.code}`
  const [draft, setDraft] = useState<Draft>(() => (kept?.by === by ? kept.draft : blank()))
  const [textFault, setTextFault] = useState('')
  const [faults, setFaults] = useState<Fault[]>([])
  const [nameFaults, setNameFaults] = useState<Record<string, string>>({})
  const [problem, setProblem] = useState('')
  const [working, setWorking] = useState(false)
  const [similar, setSimilar] = useState<{ found: ReplyOf<typeof findSimilar>; at: number }>()
  const [done, setDone] = useState<{ id: string; name: string; caseNumber: string }[]>()
  const form = useRef<HTMLFormElement>(null)
  const opener = useRef<HTMLInputElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  /** Of whom the officer has said that it is nobody of those who are alike. */
  const somebodyElse = useRef(new Set<string>())
  const toFirstFault = useFirstFault(form)
  const { read } = draft
  useEffect(() => {
    if (read !== undefined || done) heading.current?.focus()
  }, [read === undefined, done])

  const change = (next: Draft): void => {
    kept = { by, draft: next }
    setDraft(next)
  }
  /** Another text is another submission. */
  const write = (text: string): void => {
    setTextFault('')
    setFaults([])
    if (text.length > largest) return setTextFault(t(words.importTooLarge))
    change({ key: freshKey(), text })
  }
  const open = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return
    if (chosen.size > largest) return setTextFault(t(words.importTooLarge))
    try {
      write(new TextDecoder('utf-8', { fatal: true }).decode(await chosen.arrayBuffer()).replace(/^\ufeff/, ''))
    } catch {
      setTextFault(t(words.importUnreadable))
    }
  }
  const check = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setProblem('')
    setFaults([])
    setTextFault('')
    const file = jsonOf(draft.text)
    if (file === undefined) return setTextFault(jsonFaultText(faultInJson(draft.text), t, words.importEmpty))
    setWorking(true)
    const outcome = await ask<typeof checkCaseFile>('/api/people/import/check', { text: draft.text })
    setWorking(false)
    if (outcome.ok) return change({ ...draft, read: { file: file as CaseFile, leavesOut: outcome.value.leavesOut.length > 0, names: (file as CaseFile).people.map(() => ({ familyName: '', givenNames: '', identityCode: '' })) } })
    if (outcome.faults.some((fault) => fault.code === 'too-many-people')) return setTextFault(t(words.importTooMany))
    if (outcome.status === 413) return setTextFault(t(words.importTooLarge))
    if (outcome.status === 400 && outcome.faults.length > 0) return setFaults(outcome.faults)
    setProblem(t(outcome.status === 401 ? factWords.signInFirst : words.importNotChecked))
  }
  const nameOf = ({ familyName, givenNames }: Named): string => `${givenNames.trim()} ${familyName.trim()}`.trim()
  const register = async ({ file, names }: Read): Promise<void> => {
    setProblem('')
    const missing = names.flatMap((one, at) => (['familyName', 'givenNames'] as const).filter((field) => one[field].trim() === '').map((field) => [`${at}.${field}`, 'missing'] as const))
    setNameFaults(Object.fromEntries(missing))
    if (missing.length > 0) {
      toFirstFault()
      return setProblem(t(words.correct))
    }
    setWorking(true)
    for (const [at, { familyName, givenNames }] of names.entries()) {
      const { born } = file.people[at]!
      const who = `${familyName}|${givenNames}|${born}`
      if (somebodyElse.current.has(who)) continue
      // Without an answer nobody is warned, and nobody is stopped: the registration itself tells what is wrong.
      const found = await ask<typeof findSimilar>('/api/people/similar', { familyName: familyName.trim(), givenNames: givenNames.trim(), born })
      if (found.ok && (found.value.people.length > 0 || found.value.others)) {
        setWorking(false)
        return setSimilar({ found: found.value, at })
      }
    }
    const outcome = await ask<typeof importPeople>('/api/people/import', {
      key: draft.key, text: draft.text, names: names.map(({ familyName, givenNames, identityCode }) => ({ familyName, givenNames, ...(identityCode.trim() ? { identityCode } : {}) })),
    })
    setWorking(false)
    if (outcome.ok) {
      kept = undefined
      const made = outcome.value.people
      return made.length === 1 ? go(addressOf(language, `/arbete/person/${made[0]!.id}`)) : setDone(made.map((one, at) => ({ ...one, name: nameOf(names[at]!) })))
    }
    const found = Object.fromEntries(outcome.faults.filter((fault) => fault.path.startsWith('names.')).map((fault) => [fault.path.slice('names.'.length), fault.code ?? 'missing']))
    setNameFaults(found)
    toFirstFault()
    setProblem(t(outcome.status === 401 ? factWords.signInFirst : Object.keys(found).length > 0 ? words.correct : words.importNotSaved))
  }

  if (done) {
    return (
      <div className="stack" role="status">
        <h1 ref={heading} tabIndex={-1}>{t(words.importDone, { n: done.length })}</h1>
        <ul className="lines">{done.map((one) => <li key={one.id}><Link to={`/arbete/person/${one.id}`}>{one.name}</Link> <span className="meta">{one.caseNumber}</span></li>)}</ul>
      </div>
    )
  }
  return (
    <>
      <div className="head">
        <div>
          <h1>{t(words.importTitle)}</h1>
          <p className="measure">{t(words.importLead)}</p>
        </div>
      </div>
      {read ? (
        <form ref={form} className="register" noValidate onSubmit={(event) => {
          event.preventDefault()
          if (!working) void register(read)
        }}>
          <h2 ref={heading} tabIndex={-1}>{t(words.importWill)}</h2>
          {read.leavesOut ? <p className="measure">{t(words.importLeavesOut)}</p> : null}
          {read.file.people.map((one, at) => (
            <ImportedPerson key={one.id} file={read.file} index={at} names={read.names} faultOf={(field) => nameFaults[`${at}.${field}`]} onChange={(to) => {
              setNameFaults((before) => Object.fromEntries(Object.entries(before).filter(([path]) => !path.startsWith(`${at}.`))))
              change({ ...draft, read: { ...read, names: read.names.map((each, place) => (place === at ? to : each)) } })
            }} />
          ))}
          {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
          <p className="row">
            <button type="submit" className="btn pri" disabled={working}>{read.names.length === 1 ? t(words.importSaveOne) : t(words.importSave, { n: read.names.length })}</button>
            <button type="button" className="lnk" onClick={() => change({ key: draft.key, text: draft.text })}>{t(words.importOther)}</button>
            <span role="status" className="meta">{working ? t(words.saving) : ''}</span>
          </p>
        </form>
      ) : (
        <form className="stack" noValidate onSubmit={(event) => void check(event)}>
          <Frame id="case-text" label={t(words.importText)} hint={t(words.importHint)} error={textFault || undefined}>
            <textarea className="in code" id="case-text" rows={16} spellCheck={false} autoCapitalize="off" autoComplete="off" value={draft.text} aria-invalid={textFault !== '' || undefined} aria-describedby={textFault ? 'case-text-h case-text-e' : 'case-text-h'} onChange={(event) => write(event.target.value)} />
          </Frame>
          {faults.length > 0 ? <FaultSummary faults={faults} file={jsonOf(draft.text) as CaseFile | undefined} hasForm={false} onField={() => {}} /> : null}
          {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
          <p className="row">
            <button type="submit" className="btn pri" disabled={working}>{t(words.importCheck)}</button>
            <button type="button" className="btn" onClick={() => opener.current?.click()}>{t(words.importChoose)}</button>
            <input ref={opener} type="file" accept=".json,application/json,text/plain" className="vh" tabIndex={-1} aria-hidden="true" onChange={(event) => {
              void open(event.target.files?.[0])
              event.target.value = ''
            }} />
            <span role="status" className="meta">{working ? t(words.importChecking) : ''}</span>
          </p>
        </form>
      )}
      {similar && read ? (
        <SimilarDialog
          similar={similar.found}
          about={t(words.importSelf, { name: nameOf(read.names[similar.at]!), day: dayText(read.file.people[similar.at]!.born) })}
          onClose={() => setSimilar(undefined)}
          onSomebodyElse={() => {
            const { familyName, givenNames } = read.names[similar.at]!
            somebodyElse.current.add(`${familyName}|${givenNames}|${read.file.people[similar.at]!.born}`)
            setSimilar(undefined)
            requestAnimationFrame(() => form.current?.requestSubmit())
          }}
        />
      ) : null}
    </>
  )
}
