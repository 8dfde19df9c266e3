/** What a service provider is told: only the points of 94 §, the last of them with a written reason. */
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { listParticipations, readDisclosable } from '@kotostig/api/participation'
import { providerPoints } from '@kotostig/law/provider-points'
import { dayText } from '../../shared/day.ts'
import { Notice, Segments } from '../../shared/glyphs.tsx'
import { SectionChip } from '../../shared/section.tsx'
import { upperFirst, useLanguage, useSay } from '../../shared/words.tsx'
import { TextField } from '../form.tsx'
import { ask, freshKey } from '../session.ts'
import type { ReplyOf } from '../session.ts'
import { useLoad } from '../useLoad.ts'
import { faultText } from './faults.ts'
import { taking as words } from './taking-part.texts.ts'
import type { Desk } from './useSitting.ts'

type Told = ReplyOf<typeof listParticipations>['disclosures']
export function Provider({ desk, told, onDone }: { desk: Desk; told: Told; onDone: () => void }) {
  const t = useSay()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{t(words.provider)}</summary>
      <p className="meta measure">{t(words.providerMeta)} <SectionChip place={{ act: '681/2023', section: '94' }} /></p>
      {told.length > 0 ? <ul className="lines">{told.map((one) => <li key={one.id}>{t(words.told, { day: dayText(one.on), to: one.receiver, n: one.items.length, by: one.by })}{one.reason ? <span className="meta block">{one.reason}</span> : null}</li>)}</ul> : null}
      {!isOpen ? null : desk.at.planIsValid ? <Form desk={desk} told={told} onDone={onDone} /> : <Notice kind="lawn"><p>{t(words.noPlanInForce)}</p></Notice>}
    </details>
  )
}

function Form({ desk, told, onDone }: { desk: Desk; told: Told; onDone: () => void }) {
  const t = useSay()
  const language = useLanguage()
  const person = desk.at.person.id
  const { value } = useLoad(`disclosable ${person}`, () => ask<typeof readDisclosable>(`/api/people/${person}/disclosable`))
  const [key, setKey] = useState(freshKey)
  const [own, setOwn] = useState<'sv' | 'fi'>(language === 'fi' ? 'fi' : 'sv')
  // The first provider in the plan that has not been told.
  const [receiver, setReceiver] = useState(() => desk.at.plan?.items.find((item) => item.owner.kind === 'provider' && !told.some((one) => one.receiver === item.owner.nameSv))?.owner.nameSv ?? '')
  const [items, setItems] = useState<number[]>([1, 2, 4, 5, 9, 10])
  const [other, setOther] = useState('')
  const [reason, setReason] = useState('')
  const [faults, setFaults] = useState<Record<string, string>>({})
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (items.length === 0) return setFaults({ items: t(words.chooseSome) })
    const reply = await fetch('/api/disclosures', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ person, key, language: own, receiver: receiver.trim(), items, other: other.trim(), reason: reason.trim() }) }).catch(() => undefined)
    if (!reply?.ok) {
      const body = (await reply?.json().catch(() => undefined)) as { errors?: { path: string; code: string }[] } | undefined
      const found = Object.fromEntries((body?.errors ?? []).map((each) => [each.path.split('.')[0] ?? '', faultText(each.code, t)]))
      return setFaults(Object.keys(found).length > 0 ? found : { all: t(words.failed) })
    }
    setFaults({})
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await reply.blob())
    link.download = `94-${receiver.trim().replace(/\W+/g, '-')}.pdf`
    link.click()
    URL.revokeObjectURL(link.href)
    setKey(freshKey())
    onDone()
  }
  return (
    <form className="stack sign-form" noValidate onSubmit={(event) => void send(event)}>
      <TextField id="provider-receiver" label={t(words.receiver)} value={receiver} most={200} error={faults['receiver']} onChange={setReceiver} />
      <Segments label="Svenska / suomi" options={[['sv', 'Svenska'], ['fi', 'Suomi']]} value={own} onChange={setOwn} />
      <fieldset className="aims">
        <legend>{t(words.points)}</legend>
        {providerPoints.map((point) => {
          const recorded = value?.points.find((each) => each.no === point.no)?.value ?? ''
          return (
            <label key={point.no} className="chk">
              <input type="checkbox" checked={items.includes(point.no)} onChange={(event) => setItems(event.target.checked ? [...items, point.no] : items.filter((each) => each !== point.no))} />
              <span>{point.no}. {upperFirst(t(point.names))} <span className="meta block">{point.no === 18 ? '' : recorded || t(words.notRecorded)}</span></span>
            </label>
          )
        })}
      </fieldset>
      {faults['items'] ? <p role="alert">{faults['items']}</p> : null}
      {items.includes(18) ? (
        <>
          <TextField id="provider-other" label={t(words.other)} value={other} most={2000} isLong error={faults['other']} onChange={setOther} />
          <TextField id="provider-reason" label={t(words.otherReason)} value={reason} most={1000} isLong error={faults['reason']} onChange={setReason} />
        </>
      ) : null}
      {faults['all'] ? <Notice kind="late" role="alert"><p>{faults['all']}</p></Notice> : null}
      <p><button type="submit" className="btn">{t(words.tell)}</button></p>
    </form>
  )
}
