/** Working a receipt out again: by its own release, which must give the same to the letter, and by the release of today. */
import type { Check, Difference } from '@kotostig/api/receipt'
import { lawRelease, type CaseFile, type Determination } from '@kotostig/law'
import { say } from '@kotostig/law/say'
import type { Language } from '@kotostig/law/terms'
import { ownLaw, type LawModule } from '../law/law-module.ts'
import type { Releases } from '../law/releases.ts'
import { differences, isSameAnswer } from './compare.ts'
import type { Receipt } from './receipt.ts'
import { difference as words } from './receipt.texts.ts'

const against = ({ answer, person }: Receipt, other: Determination | undefined, language: Language): Difference[] =>
  other === undefined ? [{ what: say(words.unreadable, language), about: '', before: null, after: null }] : differences(answer, other, person, language)

/** `law`: that of the receipt, where it is kept here. `fileNow`: the case of the person as it is known today, for the day of the receipt. */
export async function checkReceipt(releases: Releases, receipt: Receipt, law: LawModule | undefined, language: Language, fileNow?: CaseFile): Promise<Check> {
  const answerNow = async (file: CaseFile): Promise<Determination | undefined> => {
    const found = await releases.run(ownLaw(), file)
    return found.ok ? found.answer : undefined
  }
  const again = law && (await releases.run(law, receipt.case))
  const own = again === undefined ? 'not-here' : again.ok && isSameAnswer(again.answer, receipt.answer) ? 'same' : 'differs'
  return {
    own, ownRelease: receipt.lawRelease, nowRelease: lawRelease, isOwnNow: receipt.lawChecksum === ownLaw().checksum,
    now: against(receipt, await answerNow(receipt.case), language),
    today: fileNow === undefined ? null : against(receipt, await answerNow(fileNow), language),
  }
}
