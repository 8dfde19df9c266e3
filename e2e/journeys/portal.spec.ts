/** The person's own page: a code handed over, the plan on a telephone, what is said and answered, without a network, and wiped. */
import { portalLanguages } from '@kotostig/api/portal-words'
import { Phone } from '../pages/portal.ts'
import { expect, expectAccessible, expectNoSidewaysScroll, expectUsable, test } from '../test.ts'

const originOf = (url: string): string => new URL(url).origin

test('a code is handed over, the telephone shows the plan in Arabic, a review is asked for, answered, and the answer is seen', async ({ page, work, browser }) => {
  await work.signIn()
  const id = await work.register('Layla')
  await work.plan(id)
  await work.meet(id, 3)
  await work.open(`/person/${id}`)
  const own = page.getByRole('region', { name: 'Egen sida' })
  await expect(own.getByText('Ingen telefon öppnar sidan.')).toBeVisible()
  await own.getByRole('button', { name: 'Ge en kod' }).click()
  await expectAccessible(page, 'who gets the code')
  await work.dialog.getByRole('button', { name: 'Gör koden' }).click()
  await work.dialog.getByLabel('Språk på lappen').selectOption('ar')
  const code = (await work.dialog.getByTestId('code').textContent())!
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  await expect(work.dialog.getByText(/\/oma\/ar$/)).toBeVisible()
  await expectAccessible(page, 'the code, with its picture')
  await work.dialog.getByRole('button', { name: 'Klart' }).click()

  // By keyboard alone, as the picture leads there: the code is filled in and out of the address.
  const phone = await Phone.unpack(browser, originOf(page.url()))
  await phone.open('ar', `#code=${code}`)
  expect(phone.page.url()).not.toContain(code)
  await expect(phone.page.locator('#code')).toHaveValue(code)
  await phone.page.locator('#pin').focus()
  await phone.page.keyboard.type('٢٤٦٨١٣')
  await phone.page.keyboard.press('Tab')
  await phone.page.keyboard.type('246814')
  await phone.page.keyboard.press('Enter')
  await expect(phone.page.getByText('الرمزان السريان غير متطابقين.')).toBeVisible()
  await phone.page.keyboard.press('Control+A')
  await phone.page.keyboard.type('246813')
  await phone.page.keyboard.press('Enter')
  await expect(phone.page.getByRole('heading', { level: 1, name: /مرحبًا/ })).toBeVisible()
  await expect(phone.page.locator('html')).toHaveAttribute('dir', 'rtl')
  expect(await phone.fonts(), 'only the font of its script').toEqual(['arabic'])
  await expect(phone.next.getByText('Ämbetshuset, rum 2')).toBeVisible()
  await expect(phone.page.getByText('لم يراجع هذه الترجمة متحدث أصلي باللغة.')).toBeVisible()

  await phone.next.getByRole('button', { name: 'لا أستطيع الحضور' }).click()
  await phone.next.getByRole('textbox').fill('الطفل مريض')
  await phone.next.getByRole('button', { name: 'لا أستطيع الحضور' }).click()
  await expect(phone.next.getByText('إجابتك: لا أستطيع الحضور.')).toBeVisible()
  const file = phone.page.waitForEvent('download')
  await phone.next.getByRole('button', { name: 'حفظ في تقويمي' }).click()
  expect((await file).suggestedFilename()).toBe(`meeting-${work.day(3)}.ics`)

  await phone.go('plan')
  const plan = phone.part('خطتي')
  await expect(plan.getByText('Svenskakurs på förmiddagarna')).toHaveAttribute('lang', 'sv')
  await expect(plan.getByText('Dagtid, när barnen är i dagvård.')).toBeVisible()
  await expect(phone.part('حقوقي وواجباتي').getByRole('link', { name: '24 § 2 mom. 3 p.' })).toBeVisible()
  await expect(phone.part('حقوقي وواجباتي')).not.toContainText('الباحث عن عمل')
  const paper = phone.page.waitForEvent('download')
  await phone.part('مستنداتي').getByRole('button', { name: /جنبًا إلى جنب/ }).click()
  expect((await paper).suggestedFilename()).toBe('plan.pdf')
  await plan.getByRole('button', { name: 'هذا لم يبدأ' }).click()
  await plan.getByRole('button', { name: 'إرسال' }).click()
  await phone.go('messages')
  await phone.part('أريد تغيير خطتي').getByRole('textbox').fill('أريد أن أبدأ قبل ذلك')
  await phone.part('أريد تغيير خطتي').getByRole('button', { name: 'طلب مراجعة' }).click()
  await expect(phone.part('ما أرسلتُه').getByText('أريد أن أبدأ قبل ذلك')).toBeVisible()

  await work.open()
  const waiting = page.getByRole('region', { name: /^Meddelanden från egna sidor/ })
  await page.getByRole('button', { name: 'Hela teamet' }).click()
  const rows = waiting.getByRole('listitem').filter({ hasText: work.family })
  await expect(rows).toHaveCount(3)
  await expect(rows.first()).toContainText('Vill att planen ses över')
  await expect(rows.nth(1)).toContainText('Kan inte komma till mötet')
  await expect(rows.nth(2)).toContainText('Svenskakurs på förmiddagarna')
  await expectUsable(page, 'messages on Today')
  await rows.first().getByRole('button', { name: /^Svara/ }).click()
  await work.dialog.getByLabel('Svar', { exact: true }).fill('Vi ser över planen på torsdag.')
  await expectAccessible(page, 'answering a message')
  await page.keyboard.press('Control+Enter')
  await expect(waiting.getByText('Meddelandet är behandlat.')).toBeVisible()
  await expect(rows).toHaveCount(2)

  await work.open(`/person/${id}`, 'fi')
  await expect(page.getByRole('region', { name: 'Tapaamiset' }).getByText(/ei pääse/)).toBeVisible()
  const ownFi = page.getByRole('region', { name: 'Oma sivu' })
  await expect(ownFi.getByText('Vi ser över planen på torsdag.')).toBeVisible()
  await expectUsable(page, 'the own page, as officers see it')

  await phone.page.reload()
  await phone.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  const reply = phone.part('ما أرسلتُه').getByText('Vi ser över planen på torsdag.')
  await expect(reply).toBeVisible()
  await expect(reply).toHaveAttribute('lang', 'sv')
  // Who has opened the data: by authority and task, never by name.
  await phone.go('home')
  await expect(phone.part('من فتح بياناتي').getByRole('listitem').first()).toContainText('Korsholm')
  await expect(phone.part('من فتح بياناتي')).not.toContainText('Eva')

  await ownFi.getByRole('button', { name: /^Päätä/ }).click()
  await work.dialog.getByRole('button', { name: 'Päätä puhelimen oikeus' }).click()
  await expect(ownFi.getByText('Puhelin ei enää avaa sivua.')).toBeVisible()
  await phone.page.reload()
  await expect(phone.page.locator('#code')).toBeVisible()
  await phone.putAway()
})

test('without a network the last plan is read with the PIN and nothing is sent; wrong PINs close the telephone; wiped, it keeps nothing', async ({ page, work, browser }) => {
  await work.signIn()
  const id = await work.register('Noor')
  await work.plan(id)
  await work.meet(id, 4)
  await work.open('/personer')
  const origin = originOf(page.url())
  const phone = await Phone.unpack(browser, origin)
  await phone.open('sv')
  await phone.page.locator('#code').fill('AAAA-AAAA')
  await phone.page.locator('#pin').fill('246813')
  await phone.page.locator('#again').fill('246813')
  await phone.page.getByRole('button', { name: 'Öppna min sida' }).click()
  await expect(phone.page.getByText('Koden fungerar inte. En kod fungerar en gång, i 30 minuter.')).toBeVisible()
  await phone.page.locator('#code').fill(await work.code(id))
  await phone.page.getByRole('button', { name: 'Öppna min sida' }).click()
  await expect(phone.page.getByRole('heading', { name: 'Hej Noor' })).toBeVisible()
  await phone.isKept()

  await phone.context.setOffline(true)
  await phone.page.reload()
  await expect(phone.page.getByText('Inget nät. Skriv din PIN-kod för att se det som finns på telefonen.')).toBeVisible()
  await expect(phone.page.getByText('Svenskakurs')).toHaveCount(0)
  await phone.pin('111111', 'Öppna')
  await expect(phone.page.getByText(/Försök kvar: .*4/)).toBeVisible()
  await phone.pin('246813', 'Öppna')
  await expect(phone.page.getByText(/Inget nät. Du ser det som hämtades/)).toBeVisible()
  await expect(phone.next.getByText('Ämbetshuset, rum 2')).toBeVisible()
  await expectAccessible(phone.page, 'without a network')
  await phone.go('messages')
  const question = phone.part('Jag har en fråga')
  await question.getByRole('textbox').fill('När börjar kursen?')
  await question.getByRole('button', { name: 'Skicka' }).click()
  await expect(question.getByText('Inget nät. Meddelandet skickades inte. Din text finns kvar här.')).toBeVisible()
  await expect(question.getByRole('textbox')).toHaveValue('När börjar kursen?')
  // What lies on the telephone tells nothing without the PIN.
  const kept = await phone.page.evaluate(async () => {
    const texts: string[] = []
    for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys()) texts.push(`${request.url} ${await (await caches.match(request))!.text()}`)
    const record = await new Promise<unknown>((done) => {
      const opening = indexedDB.open('kotostig-portal')
      opening.addEventListener('success', () => opening.result.transaction('kept').objectStore('kept').get('all').addEventListener('success', (event) => done((event.target as IDBRequest).result)))
    })
    const bytesOf = (value: unknown): string => (value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : ArrayBuffer.isView(value) ? '' : typeof value === 'object' && value !== null ? Object.values(value).map(bytesOf).join(' ') : String(value))
    return [texts.join('\n'), bytesOf(record), JSON.stringify(localStorage), JSON.stringify(sessionStorage)]
  })
  expect(kept[0]).toContain('/oma.html')
  for (const text of kept) for (const word of ['Noor', work.family, 'Svenskakurs', 'Ämbetshuset', '/api/']) expect(text.includes(`${word}`) && word !== '/api/' ? word : '').toBe('')
  expect(kept[0]!.split('\n').filter((line) => /^https?:\S*\/api\//.test(line))).toEqual([])

  await phone.context.setOffline(false)
  await phone.page.reload()
  await expect(phone.page.getByRole('heading', { name: 'Meddelanden' })).toBeVisible()
  // The page was closed meanwhile: what was typed is there again after the PIN, and can be sent.
  await question.getByRole('textbox').fill('När börjar kursen?')
  await phone.context.clearCookies({ name: 'kotostig_portal' })
  await question.getByRole('button', { name: 'Skicka' }).click()
  await phone.pin('246813', 'Öppna')
  await expect(question.getByRole('textbox')).toHaveValue('När börjar kursen?')
  await question.getByRole('button', { name: 'Skicka' }).click()
  await expect(question.getByText(/^Skickat/)).toBeVisible()
  await phone.go('home')
  await phone.next.getByRole('button', { name: 'Jag kommer' }).click()
  await expect(phone.next.getByText('Du har svarat: Jag kommer.')).toBeVisible()
  await phone.part('Den här telefonen').getByRole('button', { name: 'Stäng sidan' }).click()
  await expect(phone.page.getByRole('heading', { name: 'Skriv din PIN-kod' })).toBeVisible()
  await expectAccessible(phone.page, 'the PIN')
  for (const left of [4, 3, 2, 1]) {
    await phone.pin('999999', 'Öppna')
    await expect(phone.page.getByText(new RegExp(`Försök kvar: .*${left}`))).toBeVisible()
  }
  await phone.pin('999999', 'Öppna')
  await expect(phone.page.getByRole('heading', { name: 'Telefonen är stängd' })).toBeVisible()
  await phone.page.locator('#code').fill(await work.code(id))
  await phone.page.locator('#pin').fill('135790')
  await phone.page.locator('#again').fill('135790')
  await phone.page.getByRole('button', { name: 'Öppna min sida' }).click()
  await expect(phone.page.getByRole('heading', { name: 'Hej Noor' })).toBeVisible()

  // The camera has read a second code on a telephone that is enrolled: it is added to it.
  const second = await work.register('Sami')
  await phone.open('sv', `#code=${await work.code(second)}`)
  await expect(phone.page.locator('#more')).toBeFocused()
  await phone.part('Den här telefonen').getByRole('button', { name: 'Lägg till', exact: true }).click()
  await expect(phone.page.getByLabel('Vems sida').locator('option')).toHaveText([`Noor ${work.family}`, `Sami ${work.family}`])

  await phone.part('Den här telefonen').getByRole('button', { name: 'Töm telefonen' }).click()
  await phone.page.getByRole('button', { name: 'Ja, töm' }).click()
  await expect(phone.page.getByText('Telefonen är tömd. Ingenting om dig finns kvar här.')).toBeVisible()
  expect(await phone.page.evaluate(async () => [await caches.keys(), (await indexedDB.databases()).map((one) => one.name), (await navigator.serviceWorker.getRegistrations()).length])).toEqual([[], [], 0])
  await phone.page.reload()
  await expect(phone.page.locator('#code')).toBeVisible()
  await phone.putAway()
})

test('a parent turns to the child\'s page, and who represents a child sees it as such', async ({ page, browser }) => {
  await page.goto('/sv')
  const phone = await Phone.unpack(browser, originOf(page.url()))
  await phone.openAs('uk', /Українська/)
  const whose = phone.page.getByLabel('Чия сторінка')
  await whose.selectOption({ label: (await whose.locator('option').allTextContents()).find((one) => one.includes('Ви опікун'))! })
  await expect(phone.page.getByText('Ви опікун', { exact: true })).toBeVisible()
  await expect(phone.part('Хто відкривав мої дані').getByText('Опікун запитує в органу влади, хто відкривав дані.')).toBeVisible()
  await phone.part('Цей телефон').getByRole('button', { name: 'Закрити сторінку' }).click()
  await phone.page.getByRole('button', { name: 'У мене є код' }).click()
  await phone.page.getByRole('button', { name: /Ви представник/ }).click()
  await expect(phone.page.getByText('Ви представник', { exact: true })).toBeVisible()
  await phone.putAway()
})

const fontOf: Partial<Record<string, string>> = { ar: 'arabic', prs: 'arabic', fa: 'arabic', ckb: 'arabic', ti: 'ethiopic', th: 'thai', uk: 'cyrillic', ru: 'cyrillic', vi: 'vietnamese' }
test('the page can be used by everybody, in each of its languages, in every part, on a narrow telephone', async ({ page, browser }) => {
  test.setTimeout(120_000)
  await page.goto('/sv')
  const phone = await Phone.unpack(browser, originOf(page.url()))
  for (const language of portalLanguages) {
    await phone.context.clearCookies()
    await phone.open(language)
    await expect(phone.page.locator('.as li').first()).toBeVisible({ timeout: 25_000 })
    await expectAccessible(phone.page, `the way in, in ${language}`)
    await phone.page.locator('.as li button').first().click()
    await expect(phone.next).toBeVisible()
    // What a browser has in its memory from the language before may be taken up again: the first tells what is fetched.
    await phone.page.evaluate(() => document.fonts.ready)
    if (language === 'sv') expect(await phone.fonts()).toEqual([])
    else if (language in fontOf) expect(await phone.fonts(), `fonts in ${language}`).toContain(fontOf[language])
    for (const tab of ['home', 'plan', 'meetings', 'messages'] as const) {
      await phone.go(tab)
      await expectNoSidewaysScroll(phone.page, `${tab} in ${language}`)
      if (tab === 'home' || tab === 'plan') await expectAccessible(phone.page, `${tab} in ${language}`)
    }
    await phone.go('home')
  }
  await expectAccessible(phone.page, 'meetings and messages')
  await phone.page.setViewportSize({ width: 320, height: 640 })
  for (const tab of ['home', 'plan', 'meetings', 'messages'] as const) {
    await phone.go(tab)
    await expectNoSidewaysScroll(phone.page, `${tab} at 320 pixels`)
    await expectAccessible(phone.page, `${tab} at 320 pixels`)
  }
  await phone.putAway()
})

test('the page is read aloud part by part where the telephone has the voice, and what is Swedish by a Swedish one', async ({ page, browser }) => {
  await page.goto('/sv')
  const phone = await Phone.unpack(browser, originOf(page.url()))
  await phone.context.addInitScript(() => {
    const said: string[] = []
    const voices = [{ lang: 'tr-TR', name: 'Türkçe' }, { lang: 'sv-SE', name: 'Svenska' }, { lang: 'fi-FI', name: 'Suomi' }]
    class Utterance extends EventTarget {
      lang = ''
      voice: unknown
      text: string
      constructor(text: string) {
        super()
        this.text = text
      }
    }
    Object.assign(window, { said, SpeechSynthesisUtterance: Utterance })
    Object.defineProperty(window, 'speechSynthesis', { value: Object.assign(new EventTarget(), { getVoices: () => voices, speak: (one: Utterance) => said.push(`${one.lang}: ${one.text}`), cancel: () => said.push('–') }) })
  })
  await phone.openAs('tr', /^Emine.*Türkçe/)
  await phone.go('plan')
  await phone.part('Planım').getByRole('button', { name: /^Sesli oku/ }).click()
  const said = await phone.page.evaluate(() => (window as unknown as { said: string[] }).said.filter((one) => one !== '–'))
  expect(said.some((one) => one.startsWith('tr-TR: ') && one.includes('Planım'))).toBe(true)
  expect(said.some((one) => /^(sv-SE|fi-FI): /.test(one))).toBe(true)
  expect(said.join(' ')).not.toContain('22 §')
  await expect(phone.part('Planım').getByRole('button', { name: 'Okumayı durdur' })).toBeVisible()
  await phone.page.locator('.lang select').selectOption('th')
  await expect(phone.page.getByText('โทรศัพท์เครื่องนี้ไม่มีเสียงสำหรับภาษานี้')).toBeVisible()
  await expect(phone.page.getByRole('button', { name: /อ่านออกเสียง/ })).toHaveCount(0)
  await phone.putAway()
})

test('an administrator takes the own pages out of use and into use again, with reasons that stay on record', async ({ page, work }) => {
  // Where no other journey has telephones.
  await work.signIn('17', 'administrator')
  await work.open('/behorigheter')
  const part = page.getByRole('region', { name: 'Personernas egna sidor' })
  await expect(part.getByText('I bruk').first()).toBeVisible()
  await part.getByRole('button', { name: 'Ta ur bruk' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(work.dialog.getByText('Skriv skälet med några ord.')).toBeVisible()
  await expectAccessible(page, 'deciding on the own pages')
  await work.dialog.getByLabel('Skäl och beslut').fill(`Beslut 7/2026: paus i prov ${work.family}.`)
  await page.keyboard.press('Control+Enter')
  await expect(work.dialog).toHaveCount(0)
  await expect(part.getByText(`Beslut 7/2026: paus i prov ${work.family}.`)).toBeVisible()
  await part.getByRole('button', { name: 'Ta i bruk' }).click()
  await work.dialog.getByLabel('Skäl och beslut').fill(`Beslut 8/2026 ${work.family}.`)
  await work.dialog.getByRole('button', { name: 'Ta i bruk' }).click()
  await expect(part.getByText(`Beslut 8/2026 ${work.family}.`)).toBeVisible()
  await expectUsable(page, 'the switch of the own pages')
})
