/** Handing over a code in the meeting: for whom, then the code itself, large and once, with a picture for the camera and a slip to print. */
import { useRef, useState } from 'react'
import { generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'
import type { issuePortalCode, PortalOfPerson } from '@kotostig/api/portal-office'
import { portalLanguages } from '@kotostig/api/portal-words'
import type { ActsAs, PortalLanguage } from '@kotostig/api/portal-words'
import { Notice } from '../../shared/glyphs.tsx'
import { SectionChips } from '../../shared/section.tsx'
import { useLanguage, useSay } from '../../shared/words.tsx'
import { Dialog } from '../Dialog.tsx'
import { Choice, TextField, useSending } from '../form.tsx'
import { languageName } from '../../shared/language-name.ts'
import { freshKey } from '../session.ts'
import { work } from '../work.texts.ts'
import { actsAsNames, portal as words } from './portal.texts.ts'
import { strongIdentification } from './PortalSwitch.tsx'
import slips from './slip.json'

const isPortalLanguage = (code: string): code is PortalLanguage => (portalLanguages as readonly string[]).includes(code)
const rightToLeft: ReadonlySet<string> = new Set(['ar', 'prs', 'fa', 'ckb'])

type Props = { person: string; name: string; languages: readonly string[]; of: PortalOfPerson; onClose: () => void }
export function GiveCode({ person, name, languages, of, onClose }: Props) {
  const t = useSay()
  const [made, setMade] = useState<{ code: string; until: string }>()
  const [draft, setDraft] = useState<{ actsAs: ActsAs; holder: string; holderName: string; isCustodian: boolean }>({ actsAs: 'self', holder: '', holderName: '', isCustodian: false })
  const key = useRef(freshKey())
  const { form, working, problem, faultOf, fault, clear, send } = useSending<typeof issuePortalCode>('/api/portal-codes')
  const change = (part: Partial<typeof draft>): void => {
    setDraft({ ...draft, ...part })
    for (const field of Object.keys(part)) clear(field)
  }
  const make = async (): Promise<void> => {
    const isGuardian = draft.actsAs === 'guardian'
    const isRepresentative = draft.actsAs === 'representative'
    const faults = {
      ...(isGuardian && draft.holder === '' ? { holder: 'missing' as const } : {}), ...(isGuardian && !draft.isCustodian ? { isCustodian: 'missing' as const } : {}),
      ...(isRepresentative && draft.holderName.trim() === '' ? { holderName: 'missing' as const } : {}),
    }
    if (Object.keys(faults).length > 0) return fault(faults)
    const reply = await send({ person, key: key.current, actsAs: draft.actsAs, holder: isGuardian ? draft.holder : null, holderName: isRepresentative ? draft.holderName.trim() : '', isCustodian: isGuardian && draft.isCustodian })
    if (reply) setMade(reply)
  }
  if (made) return <Made {...made} languages={languages} onClose={onClose} />
  const choices: ActsAs[] = ['self', ...(of.isMinor && of.guardians.length > 0 ? ['guardian' as const] : []), ...(of.isMinor && of.hasRepresentative ? ['representative' as const] : [])]
  return (
    <Dialog title={t(words.giveTitle)} onClose={onClose}>
      <form ref={form} className="stack" noValidate onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}>
        {choices.length > 1 ? <Choice id="acts-as" label={t(words.whom)} value={draft.actsAs} options={choices.map((one) => [one, one === 'self' ? `${t(actsAsNames.self)}: ${name}` : t(actsAsNames[one])] as const)} onChange={(actsAs) => change({ actsAs: (actsAs || 'self') as ActsAs })} /> : <p><b>{name}</b></p>}
        {draft.actsAs === 'guardian' ? (
          <>
            <Choice id="holder" label={t(words.guardian)} hint={t(words.guardianHint)} value={draft.holder} error={faultOf('holder')} options={of.guardians.map((one) => [one.id, one.name] as const)} onChange={(holder) => change({ holder })} />
            <div className={faultOf('isCustodian') ? 'field bad' : 'field'}>
              <label className="chk"><input type="checkbox" checked={draft.isCustodian} aria-invalid={faultOf('isCustodian') ? true : undefined} aria-describedby={faultOf('isCustodian') ? 'custodian-e' : undefined} onChange={(event) => change({ isCustodian: event.target.checked })} /><span>{t(words.custodian)}</span></label>
              {faultOf('isCustodian') ? <p className="err" id="custodian-e">{t(words.custodianMissing)}</p> : null}
            </div>
          </>
        ) : null}
        {draft.actsAs === 'representative' ? <TextField id="holder-name" label={t(words.representative)} value={draft.holderName} most={200} error={faultOf('holderName')} onChange={(holderName) => change({ holderName })} /> : null}
        <p className="meta">{t(words.giveHelp)} <SectionChips places={strongIdentification} /></p>
        {problem ? <Notice kind="late" role="alert"><p>{problem}</p></Notice> : null}
        <p className="row">
          <button type="submit" className="btn pri" disabled={working}>{t(words.make)}</button>
          <button type="button" className="btn" onClick={onClose}>{t(work.notYet)}</button>
        </p>
      </form>
    </Dialog>
  )
}

/** The code stands in the part of the address that no server sees. */
function Picture({ address, label }: { address: string; label: string }) {
  const picture = generate(address)
  const edge = 4
  const size = picture.size + 2 * edge
  return (
    <svg className="qr" viewBox={`${-edge} ${-edge} ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={`M${-edge} ${-edge}h${size}v${size}h${-size}z`} fill="#fff" />
      <path d={toSvgPath(picture)} fill="#000" />
    </svg>
  )
}

function Made({ code, until, languages, onClose }: { code: string; until: string; languages: readonly string[]; onClose: () => void }) {
  const t = useSay()
  const language = useLanguage()
  const [slip, setSlip] = useState<PortalLanguage>(languages.find(isPortalLanguage) ?? language)
  const written = `${code.slice(0, 4)}-${code.slice(4)}`
  const address = `${location.origin}/oma/${slip}`
  const own = slips[slip]
  return (
    <Dialog title={t(words.made)} onClose={onClose}>
      <div className="stack">
        <p className="meta no-print">{t(words.goTo)}</p>
        <div className="slip" lang={slip} dir={rightToLeft.has(slip) ? 'rtl' : 'ltr'}>
          <p className="slip-title">{own.title}</p>
          <div className="slip-row">
            <Picture address={`${address}#code=${code}`} label={t(words.picture)} />
            <div>
              <p dir="ltr" className="slip-address">{address}</p>
              <p className="slip-code" dir="ltr" data-testid="code">{written}</p>
            </div>
          </div>
          <p>{own.lead}</p>
        </div>
        <p><b>{t(words.until, { time: until.slice(11).replace(':', '.') })}</b> {t(words.shownOnce)}</p>
        <Choice id="slip-language" label={t(words.slipLanguage)} value={slip} options={portalLanguages.map((one) => [one, languageName(one, language) === slips[one].language ? slips[one].language : `${languageName(one, language)} – ${slips[one].language}`] as const)} onChange={(one) => isPortalLanguage(one) && setSlip(one)} />
        <p className="row no-print">
          <button type="button" className="btn pri" onClick={onClose}>{t(words.close)}</button>
          <button type="button" className="btn" onClick={() => print()}>{t(words.print)}</button>
        </p>
      </div>
    </Dialog>
  )
}
