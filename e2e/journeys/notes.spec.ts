/** What an officer writes of a contact, the documents beside the file, and people who come with a case file. */
import { readFileSync } from 'node:fs'
import { expect, expectUsable, test } from '../test.ts'

const pdf = (catalog = ''): Buffer => Buffer.from(`%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n`)

test('a caseworker writes a note by keyboard, finds it, withdraws it with a reason and writes it anew', async ({ page, work }) => {
  await work.signIn()
  const id = await work.register('Nadia')
  await work.open(`/person/${id}`)
  await page.getByRole('link', { name: 'Anteckningar och bilagor' }).click()
  await expect(page.getByText('Inga anteckningar ännu.')).toBeVisible()
  await expectUsable(page, 'nothing yet')

  await work.button('Skriv en anteckning').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Kontakt')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Fyll i. Uppgiften behövs.')).toBeVisible()
  await expect(page.getByText('Skriv vad personen berättade eller vad du själv bedömer.')).toBeVisible()
  await page.getByLabel('Kontakt').selectOption('phone')
  await page.getByLabel('Dag', { exact: true }).fill(work.dayText(1))
  await page.getByLabel('Vad personen berättade').fill('Vill börja på kursen i januari.')
  await page.getByLabel('Vad du själv iakttog och bedömer').fill('Behöver barnomsorg först.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Dagen har inte varit än. Välj i dag eller en tidigare dag.')).toBeVisible()
  await expect(page.getByLabel('Vad personen berättade')).toHaveValue('Vill börja på kursen i januari.')
  await expectUsable(page, 'a note with a fault')
  await page.getByLabel('Dag', { exact: true }).fill(work.dayText(-1))
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Anteckningen är sparad.')).toBeVisible()
  const note = page.getByRole('article', { name: `Samtal ${work.dayText(-1)}` })
  await expect(note).toContainText('PersonenVill börja på kursen i januari.HandläggarenBehöver barnomsorg först.')

  await page.keyboard.press('/')
  await page.keyboard.type('BARNOMSORG')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Anteckningar med ”BARNOMSORG”: 1')).toBeVisible()
  await page.getByRole('searchbox').fill('tandläkare')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Ingen anteckning har de orden.')).toBeVisible()
  await work.button('Visa alla').click()

  await note.getByRole('button', { name: 'Återta' }).click()
  await work.dialog.getByRole('button', { name: 'Återta och skriv på nytt' }).click()
  await expect(work.dialog.getByText('Skriv skälet med några ord.')).toBeVisible()
  await work.dialog.getByLabel('Skäl').fill('Kursen börjar i februari')
  await expectUsable(page, 'withdrawing')
  await work.dialog.getByRole('button', { name: 'Återta och skriv på nytt' }).click()
  await page.getByLabel('Vad personen berättade').fill('Vill börja på kursen i februari.')
  // What is being written is there after a look at the person's page.
  await page.getByRole('link', { name: work.family }).click()
  await page.getByRole('link', { name: 'Anteckningar och bilagor' }).click()
  await expect(page.getByLabel('Vad personen berättade')).toHaveValue('Vill börja på kursen i februari.')
  await work.button('Spara anteckningen').click()
  await expect(page.getByRole('article')).toHaveCount(2)
  await expect(page.getByText('Kursen börjar i februari', { exact: false })).toBeVisible()
  await page.goto(page.url().replace('/sv/', '/fi/'))
  await expect(page.getByRole('heading', { level: 1, name: 'Merkinnät ja liitteet' })).toBeVisible()
  await expectUsable(page, 'notes in Finnish')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('searchbox')).toBeHidden()
  await expect(page.getByRole('article').first()).toBeVisible()
})

test('documents are chosen or dropped, told of beside the file, kept over a lost connection, fetched and withdrawn', async ({ page, work }) => {
  await work.signIn()
  const id = await work.register('Bilal')
  await work.open(`/person/${id}/anteckningar`)
  const choosing = page.waitForEvent('filechooser')
  await work.button('Välj filer').click()
  await (await choosing).setFiles([{ name: 'intyg.pdf', mimeType: 'application/pdf', buffer: pdf() }, { name: 'skript.pdf', mimeType: 'application/pdf', buffer: pdf('/OpenAction << /S /JavaScript /JS (1) >>') }, { name: 'bild.png', mimeType: 'image/png', buffer: Buffer.from('ingen bild') }])
  await expect(page.getByText('intyg.pdf är sparad.')).toBeVisible()
  const refused = page.getByRole('listitem').filter({ hasText: 'skript.pdf' })
  await expect(refused).toContainText('PDF-filen innehåller skript, andra filer eller något som startar av sig självt. Skriv ut den till en ny PDF.')
  await expect(page.getByRole('listitem').filter({ hasText: 'bild.png' })).toContainText('Innehållet är av ett annat slag än filnamnet säger.')
  await expectUsable(page, 'documents kept and refused')
  await refused.getByRole('button', { name: 'Ta bort' }).click()
  await expect(refused).toHaveCount(0)

  // The connection is lost in the middle, and comes back.
  let parts = 0
  await page.route('**/api/attachments/parts', (route) => (++parts === 2 ? route.abort() : route.continue()))
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.items.add(new File(['a'.repeat(1_200_000)], 'lång.txt', { type: 'text/plain' }))
    document.querySelector('.drop')!.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  })
  await expect(page.getByText('Avbröts. Filen är vald fortfarande.')).toBeVisible()
  await page.getByRole('button', { name: 'Fortsätt – lång.txt' }).click()
  await expect(page.getByText('lång.txt är sparad.')).toBeVisible()
  expect(parts).toBe(4)

  const fetching = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Hämta – intyg.pdf' }).click()
  const saved = await fetching
  expect(saved.suggestedFilename()).toBe('intyg.pdf')
  expect(readFileSync(await saved.path()).equals(pdf())).toBe(true)

  await page.getByRole('button', { name: 'Återta – intyg.pdf' }).click()
  await work.dialog.getByLabel('Skäl').fill('Gällde en annan person')
  await work.dialog.getByRole('button', { name: 'Återta', exact: true }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'intyg.pdf' })).toContainText('Gällde en annan person')
  await expect(page.getByRole('button', { name: 'Hämta – intyg.pdf' })).toHaveCount(0)

  // The person gets all of it, also what has been withdrawn.
  await work.signIn('499', 'lead')
  await work.open(`/person/${id}/utdrag`)
  await expect(page.getByRole('table', { name: 'Bilagor', exact: true })).toContainText('Gällde en annan person')
  await expectUsable(page, 'the extract with documents')
  const takingOut = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Hämta – intyg.pdf' }).click()
  expect(readFileSync(await (await takingOut).path()).equals(pdf())).toBe(true)
})

test('a family is registered from a case file: faults by their place, names, a warning of somebody alike, all in one go', async ({ page, work }) => {
  await work.signIn()
  await work.register('Samira')
  await work.open('/personer/ny')
  await page.getByRole('link', { name: 'Öppna med ett ärende från fil' }).click()
  await work.button('Kontrollera filen').click()
  await expect(page.getByText('Texten är tom. Klistra in en ärendefil eller välj en fil.')).toBeVisible()
  await page.getByLabel('Ärendefil').fill('{"asOf": "2026-01-01",\n"people": [}')
  await work.button('Kontrollera filen').click()
  await expect(page.getByText('Rad 2, tecken 12', { exact: false })).toBeVisible()
  const file = (born: string) => JSON.stringify({
    asOf: work.today, municipalities: [{ code: '499', agreement: [] }],
    people: [
      { id: 'mamma', born: '1990-01-15', residence: [{ from: work.day(-300), kind: 'permit', ground: 'asylum' }], homeMunicipality: [{ from: work.day(-290), code: '499' }], acts: [{ type: 'known', on: work.day(-5) }] },
      { id: 'barn', born, bornInFinlandTo: ['mamma'], homeMunicipality: [{ from: work.day(-30), code: '499' }] },
    ],
  })
  await page.getByLabel('Ärendefil').fill(file('2026-02-30'))
  await work.button('Kontrollera filen').click()
  await expect(page.getByText('”2026-02-30” är ingen dag.', { exact: false })).toBeVisible()
  await expectUsable(page, 'a case file with a fault')
  const choosing = page.waitForEvent('filechooser')
  await work.button('Välj en fil').click()
  await (await choosing).setFiles({ name: 'fall.json', mimeType: 'application/json', buffer: Buffer.from(file(work.day(-30))) })
  await work.button('Kontrollera filen').click()
  await expect(page.getByRole('heading', { name: 'Det här registreras' })).toBeFocused()
  const [mother, child] = [page.getByRole('group', { name: 'Person 1 av 2' }), page.getByRole('group', { name: 'Person 2 av 2' })]
  await expect(mother).toContainText('Asyl (87 §)')
  await expect(mother).toContainText('Korsholm')
  await expect(child).toContainText('person 1 i filen')
  await expect(page.getByText('Uppgifter om kommuner', { exact: false })).toBeVisible()
  await work.button('Registrera alla 2').click()
  await expect(page.getByText('Fyll i. Uppgiften behövs.')).toHaveCount(4)
  for (const [who, given] of [[mother, 'Samira'], [child, 'Sami']] as const) {
    await who.getByLabel('Efternamn').fill(work.family)
    await who.getByLabel('Förnamn').fill(given)
  }
  await expect(child).toContainText(`Samira ${work.family}`)
  await mother.getByLabel('Personbeteckning').fill('150190-901T')
  await expectUsable(page, 'people of a case file')
  const anyway = work.dialog.getByRole('button', { name: 'Det är någon annan. Registrera' })
  const isAsked = async (): Promise<void> => {
    await work.button('Registrera alla 2').click()
    await expect(work.dialog).toContainText(`Samira ${work.family}`)
    await expectUsable(page, 'somebody alike')
    await anyway.click()
  }
  await isAsked()
  await expect(async () => {
    if (await anyway.isVisible()) await anyway.click()
    await expect(page.getByText('Kontrolltecknet, det sista, stämmer inte.', { exact: false })).toBeVisible({ timeout: 500 })
  }).toPass()
  await mother.getByLabel('Personbeteckning').fill('')
  await work.button('Registrera alla 2').click()
  await expect(page.getByRole('heading', { level: 1, name: '2 personer är registrerade' })).toBeFocused()
  await expectUsable(page, 'registered')
  await page.getByRole('link', { name: `Samira ${work.family}` }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`Samira ${work.family}`)
  await expect(page.getByText('inläst från en fil').first()).toBeVisible()
  await expect(page.getByRole('link', { name: `Sami ${work.family}` })).toBeVisible()
})
