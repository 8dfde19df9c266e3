/** The way in: a code that was handed over and a PIN of one's own, or the PIN alone. In a demonstration, as an invented person. */
import { useEffect, useRef, useState } from 'react'
import type { FormEvent } from 'react'
import type { State } from './calls.ts'
import { nameOfLanguage } from './languages.ts'
import { Wipe } from './Phone.tsx'
import { Picture } from './pictures.tsx'
import { Told, useSay, useWords } from './words.tsx'
import type { Word } from './words.tsx'

/** Everybody knows the PIN of a demonstration. */
const demonstrationPin = '123456'

/** Digits as they are typed on any keyboard: Arabic and Persian ones are the same digits. */
const digits = (typed: string): string => typed.replace(/[\u0660-\u0669]/g, (one) => String(one.charCodeAt(0) - 0x660)).replace(/[\u06f0-\u06f9]/g, (one) => String(one.charCodeAt(0) - 0x6f0)).replace(/\s/g, '')

function Field({ id, label, hint, fault, value, isSecret = false, onChange }: { id: string; label: string; hint?: string; fault?: string | undefined; value: string; isSecret?: boolean; onChange: (value: string) => void }) {
  const described = [hint ? `${id}-h` : '', fault ? `${id}-e` : ''].filter(Boolean).join(' ') || undefined
  return (
    <div className={fault ? 'field bad' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint ? <p className="hint" id={`${id}-h`}>{hint}</p> : null}
      <input
        className="in" id={id} value={value} dir="ltr" autoComplete="off" spellCheck={false} maxLength={isSecret ? 6 : 20} aria-invalid={fault ? true : undefined} aria-describedby={described}
        {...(isSecret ? { type: 'password', inputMode: 'numeric' } as const : { autoCapitalize: 'characters' })}
        onChange={(event) => onChange(isSecret ? digits(event.target.value) : event.target.value)}
      />
      {fault ? <p className="err" id={`${id}-e`} role="alert">{fault}</p> : null}
    </div>
  )
}

/** `onBack`: the telephone opens a page already, which a new code would replace. */
type EnrolProps = { handed: string; state: State | undefined; said?: Word | undefined; isClosed?: boolean; onBack?: (() => void) | undefined; onEnrol: (code: string, pin: string) => Promise<Word | undefined>; onOpenAs: (id: string, pin: string) => Promise<void> }
export function Enrol({ handed, state, said, isClosed = false, onBack, onEnrol, onOpenAs }: EnrolProps) {
  const t = useSay()
  const { language } = useWords()
  const [code, setCode] = useState(handed)
  const [pin, setPin] = useState('')
  const [again, setAgain] = useState('')
  const [faults, setFaults] = useState<{ code?: Word; pin?: Word; again?: Word }>({})
  const [isWorking, setIsWorking] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (handed !== '') setCode(handed)
  }, [handed])
  useEffect(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus(), [faults])
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const found = { ...(code.trim() === '' ? { code: 'codeWrong' as const } : {}), ...(/^[0-9]{6}$/.test(pin) ? {} : { pin: 'pinSix' as const }), ...(pin === again ? {} : { again: 'pinNotSame' as const }) }
    setFaults(found)
    if (Object.keys(found).length > 0) return
    setIsWorking(true)
    const wrong = await onEnrol(code, pin)
    setIsWorking(false)
    if (wrong) setFaults({ code: wrong })
  }
  const wordOf = (word: Word | undefined): string | undefined => (word ? t(word) : undefined)
  return (
    <>
      <div className="hello">
        <h1>{t(isClosed ? 'closedTitle' : 'enrolTitle')}</h1>
        {said ? <p role="status" className="done-line">{t(said)}</p> : null}
        <p>{t(isClosed ? 'closedText' : 'enrolLead')}</p>
        {onBack ? <p className="warn">{t('replaces')}</p> : null}
      </div>
      {state?.isDemonstration && state.people.length > 0 ? (
        <section className="as" aria-labelledby="as-h">
          <h2 id="as-h">{t('openAs')}</h2>
          <p className="meta">{t('demoLead')} <Told word="demoPin" values={{ pin: demonstrationPin }} /></p>
          <ul className="two">
            {state.people.map((one) => (
              <li key={one.id}>
                <button type="button" className="btn block start" onClick={() => void onOpenAs(one.id, demonstrationPin)}>
                  <Picture name={one.actsAs === 'self' ? 'person' : 'people'} size={28} tone="action" />
                  <span><bdi>{one.name}</bdi><span className="meta block">{one.actsAs === 'self' ? '' : `${t(one.actsAs === 'guardian' ? 'asGuardian' : 'asRepresentative')} · `}{nameOfLanguage(one.language, language)}</span></span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <form className="stack gate" ref={form} noValidate onSubmit={(event) => void submit(event)}>
        <Field id="code" label={t('code')} hint={t('codeHint')} fault={wordOf(faults.code)} value={code} onChange={setCode} />
        <Field id="pin" label={t('pinChoose')} hint={t('pinHint')} fault={wordOf(faults.pin)} value={pin} isSecret onChange={setPin} />
        <Field id="again" label={t('pinAgain')} fault={wordOf(faults.again)} value={again} isSecret onChange={setAgain} />
        <button type="submit" className="btn pri block" disabled={isWorking}>{t('start')}</button>
        {onBack ? <button type="button" className="btn block" onClick={onBack}>{t('cancel')}</button> : null}
      </form>
    </>
  )
}

type PinProps = { isOffline: boolean; said?: Word | undefined; isDemonstration: boolean; onOpen: (pin: string) => Promise<number | Word | undefined>; onCode: () => void; onWipe: () => Promise<void> }
export function Pin({ isOffline, said, isDemonstration, onOpen, onCode, onWipe }: PinProps) {
  const t = useSay()
  const [pin, setPin] = useState('')
  const [wrong, setWrong] = useState<number | Word>()
  const [isWorking, setIsWorking] = useState(false)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (!/^[0-9]{6}$/.test(pin)) return setWrong('pinSix')
    setIsWorking(true)
    const answer = await onOpen(pin)
    setIsWorking(false)
    setPin('')
    setWrong(answer)
    document.getElementById('pin')?.focus()
  }
  return (
    <>
      <div className="hello">
        <h1>{t('openTitle')}</h1>
        {said ? <p role="status">{t(said)}</p> : null}
        {isOffline ? <p role="status" className="warn">{t('offlineOpen')}</p> : null}
        {isDemonstration ? <p className="meta"><Told word="demoPin" values={{ pin: demonstrationPin }} /></p> : null}
      </div>
      <form className="stack gate" noValidate onSubmit={(event) => void submit(event)}>
        <Field id="pin" label={t('pin')} value={pin} isSecret fault={wrong === undefined ? undefined : typeof wrong === 'number' ? t('triesLeft', { n: wrong }) : t(wrong)} onChange={setPin} />
        <button type="submit" className="btn pri block" disabled={isWorking}>{t('open')}</button>
      </form>
      <section className="stack">
        <p className="meta">{t('forgotPin')}</p>
        {isOffline ? null : <button type="button" className="btn block" onClick={onCode}>{t('haveCode')}</button>}
        <Wipe onWipe={onWipe} />
      </section>
    </>
  )
}
