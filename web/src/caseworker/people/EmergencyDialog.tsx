/** Opening a file that is elsewhere, in an emergency: what will happen is told before, and the reason is asked for. */
import { useState } from 'react'
import type { FormEvent } from 'react'
import type { openInEmergency } from '@kotostig/api/person-details'
import { Frame } from '../../shared/case/form/FieldEditor.tsx'
import { Notice } from '../../shared/glyphs.tsx'
import { addressOf, go } from '../../shared/router.tsx'
import { texts, useLanguage, useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { facts as factWords } from '../facts/facts.texts.ts'
import { ask } from '../session.ts'
import { work } from '../work.texts.ts'

export const emergency = texts({
  open: { sv: 'Öppna i nödfall', fi: 'Avaa hätätilanteessa', en: 'Open in an emergency' },
  title: { sv: 'Öppna ärendet i nödfall?', fi: 'Avataanko asia hätätilanteessa?', en: 'Open the file in an emergency?' },
  lead: { sv: 'Bara när någons liv, hälsa eller säkerhet kräver det och ni inte kan vänta på ett överlämnande.', fi: 'Vain, kun jonkun henki, terveys tai turvallisuus sitä vaatii eikä siirtoa voi odottaa.', en: 'Only when somebody’s life, health or safety demands it and you cannot wait for a handover.' },
  hours: { sv: 'Du, och bara du, kan läsa ärendet i 24 timmar. Du kan inte ändra det.', fi: 'Sinä, ja vain sinä, voit lukea asiaa 24 tuntia. Et voi muuttaa sitä.', en: 'You, and only you, can read the file for 24 hours. You cannot change it.' },
  seen: { sv: 'Dataskyddsombudet hos er och hos den ansvariga myndigheten ser att du öppnade det. Skälet sparas.', fi: 'Teidän ja vastuuviranomaisen tietosuojavastaavat näkevät, että avasit asian. Perustelu tallennetaan.', en: 'The data protection officers of your own and of the responsible authority see that you opened it. The reason is kept.' },
  told: { sv: 'Personen har rätt att få veta det.', fi: 'Henkilöllä on oikeus saada tietää siitä.', en: 'The person has a right to know.' },
  reason: { sv: 'Varför är det bråttom?', fi: 'Miksi asialla on kiire?', en: 'Why is it urgent?' },
  reasonHint: { sv: 'Minst 20 tecken. Skriv vad som har hänt och vad du behöver veta.', fi: 'Vähintään 20 merkkiä. Kerro, mitä on tapahtunut ja mitä sinun on tiedettävä.', en: 'At least 20 characters. Write what has happened and what you need to know.' },
  short: { sv: 'Skriv minst 20 tecken. Nu är det {n}.', fi: 'Kirjoita vähintään 20 merkkiä. Nyt niitä on {n}.', en: 'Write at least 20 characters. Now there are {n}.' },
  nothing: { sv: 'Det finns inget ärende du kan öppna. Ditt eget och din familjs öppnas inte så här.', fi: 'Avattavaa asiaa ei ole. Omaasi ja perheesi asioita ei avata näin.', en: 'There is no file you can open. Your own and your family’s are not opened this way.' },
  banner: { sv: 'Öppnat i nödfall. Du kan läsa till {until}.', fi: 'Avattu hätätilanteessa. Voit lukea {until} asti.', en: 'Opened in an emergency. You can read until {until}.' },
  left: { sv: '{hours} tim {minutes} min kvar', fi: '{hours} t {minutes} min jäljellä', en: '{hours} h {minutes} min left' },
  readOnly: { sv: 'Inget kan ändras här. Dataskyddsombudet ser att ärendet är öppet.', fi: 'Tässä ei voi muuttaa mitään. Tietosuojavastaava näkee, että asia on auki.', en: 'Nothing can be changed here. The data protection officer sees that the file is open.' },
})

export function EmergencyDialog({ identityCode, onClose }: { identityCode: string; onClose: () => void }) {
  const t = useSay()
  const language = useLanguage()
  const [reason, setReason] = useState('')
  const [fault, setFault] = useState('')
  const [problem, setProblem] = useState('')
  const [working, setWorking] = useState(false)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (working) return
    setProblem('')
    const length = reason.trim().length
    if (length < 20) {
      document.getElementById('urgent')?.focus()
      return setFault(t(emergency.short, { n: length }))
    }
    setWorking(true)
    const outcome = await ask<typeof openInEmergency>('/api/emergency-access', { identityCode, reason: reason.trim() })
    setWorking(false)
    if (outcome.ok) return outcome.value.opened ? go(addressOf(language, `/arbete/person/${outcome.value.opened.person}`)) : setProblem(t(emergency.nothing))
    setProblem(t(outcome.status === 401 ? factWords.signInFirst : factWords.notSaved))
  }
  return (
    <Dialog title={t(emergency.title)} onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <p>{t(emergency.lead)}</p>
        <ul className="points">
          {[emergency.hours, emergency.seen, emergency.told].map((each) => <li key={each.en}>{t(each)}</li>)}
        </ul>
        <Frame id="urgent" label={t(emergency.reason)} hint={t(emergency.reasonHint)} error={fault || undefined}>
          <textarea className="in" id="urgent" value={reason} maxLength={2000} aria-invalid={fault ? true : undefined} aria-describedby={fault ? 'urgent-h urgent-e' : 'urgent-h'} onChange={(event) => {
            setReason(event.target.value)
            setFault('')
          }} />
        </Frame>
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn danger" disabled={working}>{t(emergency.open)}</button>
          <button type="button" className="lnk" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}
