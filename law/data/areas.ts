/**
 * Municipalities, welfare areas, employment areas and state centres, with their official codes. GENERATED: do not edit.
 *
 * From municipalities-2026.json, welfare-areas-2026.json, employment-areas-2026.json and livskraftscentraler-2026.json
 * (classifications of Statistics Finland, CC BY 4.0; see SOURCES.md). Write again with `node law/data/write-areas.ts`.
 *
 * What holds from when: the municipalities are those of 1.1.2026; the welfare areas began on 1.1.2023, the employment areas
 * on 1.1.2025, the state centres (livskraftscentraler) on 1.1.2026. Before that day a name of the table is not to be used:
 * the fifteen NTM/ELY centres and the TE offices have no names here, so they are called by their kind in words.
 *
 * Two codes of the welfare areas are no welfare areas: '90' is the City of Helsinki (kind 'city'), which has the tasks of a
 * welfare area itself (681/2023 100 §), and '91' is Åland (kind 'aland'), where the health authority of Åland is heard and
 * paid instead. Code '46' of the employment areas is Åland as well. The name of an employment area is the name of the area; the
 * word of its kind ("arbetskraftsmyndigheten") is to stand before it.
 */
export type AreaNames = { sv: string; fi: string; en: string }
export type LanguageStatus = 'fi' | 'fi-sv' | 'sv-fi' | 'sv'
export type Area = { name: AreaNames; kind: 'area' | 'city' | 'aland'; from: string }
export type MunicipalityArea = {
  code: string
  name: AreaNames
  /** fi: Finnish; sv: Swedish; fi-sv: bilingual, majority Finnish; sv-fi: bilingual, majority Swedish. */
  languageStatus: LanguageStatus
  /** '90' for Helsinki and '91' for Åland: see above. */
  welfareArea: string
  employmentArea: string
  stateCentre: string
  aland: boolean
}

export const alandWelfareCode = '91'
export const helsinkiWelfareCode = '90'
export const helsinkiCode = '091'

export const welfareAreas: Readonly<Record<string, Area>> = {
  '01': { name: { sv: 'Östra Nylands välfärdsområde', fi: 'Itä-Uudenmaan hyvinvointialue', en: 'East Uusimaa wellbeing services county' }, kind: 'area', from: '2023-01-01' },
  '02': { name: { sv: 'Mellersta Nylands välfärdsområde', fi: 'Keski-Uudenmaan hyvinvointialue', en: 'Central Uusimaa wellbeing services county' }, kind: 'area', from: '2023-01-01' },
  '03': { name: { sv: 'Västra Nylands välfärdsområde', fi: 'Länsi-Uudenmaan hyvinvointialue', en: 'West Uusimaa wellbeing services county' }, kind: 'area', from: '2023-01-01' },
  '04': { name: { sv: 'Vanda och Kervo välfärdsområde', fi: 'Vantaan ja Keravan hyvinvointialue', en: 'Vantaa and Kerava wellbeing services county' }, kind: 'area', from: '2023-01-01' },
  '05': { name: { sv: 'Egentliga Finlands välfärdsområde', fi: 'Varsinais-Suomen hyvinvointialue', en: 'Southwest Finland wellbeing services county' }, kind: 'area', from: '2023-01-01' },
  '06': { name: { sv: 'Satakunta välfärdsområde', fi: 'Satakunnan hyvinvointialue', en: 'Satakunta wellbeing services county' }, kind: 'area', from: '2023-01-01' },
  '07': { name: { sv: 'Egentliga Tavastlands välfärdsområde', fi: 'Kanta-Hämeen hyvinvointialue', en: 'Kanta-Häme wellbeing services county' }, kind: 'area', from: '2023-01-01' },
  '08': { name: { sv: 'Birkalands välfärdsområde', fi: 'Pirkanmaan hyvinvointialue', en: 'Pirkanmaa wellbeing services county' }, kind: 'area', from: '2023-01-01' },
  '09': { name: { sv: 'Päijänne-Tavastlands välfärdsområde', fi: 'Päijät-Hämeen hyvinvointialue', en: 'Päijät-Häme wellbeing services county' }, kind: 'area', from: '2023-01-01' },
  '10': { name: { sv: 'Kymmenedalens välfärdsområde', fi: 'Kymenlaakson hyvinvointialue', en: 'Kymenlaakso wellbeing services county' }, kind: 'area', from: '2023-01-01' },
  '11': { name: { sv: 'Södra Karelens välfärdsområde', fi: 'Etelä-Karjalan hyvinvointialue', en: 'South Karelia wellbeing services county' }, kind: 'area', from: '2023-01-01' },
  '12': { name: { sv: 'Södra Savolax välfärdsområde', fi: 'Etelä-Savon hyvinvointialue', en: 'South Savo wellbeing services county' }, kind: 'area', from: '2023-01-01' },
  '13': { name: { sv: 'Norra Savolax välfärdsområde', fi: 'Pohjois-Savon hyvinvointialue', en: 'North Savo wellbeing services county' }, kind: 'area', from: '2023-01-01' },
  '14': { name: { sv: 'Norra Karelens välfärdsområde', fi: 'Pohjois-Karjalan hyvinvointialue', en: 'North Karelia wellbeing services county' }, kind: 'area', from: '2023-01-01' },
  '15': { name: { sv: 'Mellersta Finlands välfärdsområde', fi: 'Keski-Suomen hyvinvointialue', en: 'Central Finland wellbeing services county' }, kind: 'area', from: '2023-01-01' },
  '16': { name: { sv: 'Södra Österbottens välfärdsområde', fi: 'Etelä-Pohjanmaan hyvinvointialue', en: 'South Ostrobothnia wellbeing services county' }, kind: 'area', from: '2023-01-01' },
  '17': { name: { sv: 'Österbottens välfärdsområde', fi: 'Pohjanmaan hyvinvointialue', en: 'Ostrobothnia wellbeing services county' }, kind: 'area', from: '2023-01-01' },
  '18': { name: { sv: 'Mellersta Österbottens välfärdsområde', fi: 'Keski-Pohjanmaan hyvinvointialue', en: 'Central Ostrobothnia wellbeing services county' }, kind: 'area', from: '2023-01-01' },
  '19': { name: { sv: 'Norra Österbottens välfärdsområde', fi: 'Pohjois-Pohjanmaan hyvinvointialue', en: 'North Ostrobothnia wellbeing services county' }, kind: 'area', from: '2023-01-01' },
  '20': { name: { sv: 'Kajanalands välfärdsområde', fi: 'Kainuun hyvinvointialue', en: 'Kainuu wellbeing services county' }, kind: 'area', from: '2023-01-01' },
  '21': { name: { sv: 'Lapplands välfärdsområde', fi: 'Lapin hyvinvointialue', en: 'Lapland wellbeing services county' }, kind: 'area', from: '2023-01-01' },
  '90': { name: { sv: 'Helsingfors stad', fi: 'Helsingin kaupunki', en: 'City of Helsinki' }, kind: 'city', from: '2023-01-01' },
  '91': { name: { sv: 'Åland', fi: 'Ahvenanmaa', en: 'Åland' }, kind: 'aland', from: '2023-01-01' },
}

export const employmentAreas: Readonly<Record<string, Area>> = {
  '01': { name: { sv: 'Esbo-Grankulla', fi: 'Espoo-Kauniainen', en: 'Espoo-Kauniainen' }, kind: 'area', from: '2025-01-01' },
  '02': { name: { sv: 'Södra Tavastland', fi: 'Etelä-Häme', en: 'South Häme' }, kind: 'area', from: '2025-01-01' },
  '03': { name: { sv: 'Södra Karelen', fi: 'Etelä-Karjala', en: 'South Karelia' }, kind: 'area', from: '2025-01-01' },
  '04': { name: { sv: 'Södra Kymmenedalen', fi: 'Etelä-Kymenlaakso', en: 'South Kymenlaakso' }, kind: 'area', from: '2025-01-01' },
  '05': { name: { sv: 'Södra Satakunta', fi: 'Etelä-Satakunta', en: 'South Satakunta' }, kind: 'area', from: '2025-01-01' },
  '06': { name: { sv: 'Södra mellersta Finland', fi: 'Eteläinen Keski-Suomi', en: 'Southern Central Finland' }, kind: 'area', from: '2025-01-01' },
  '07': { name: { sv: 'Hangö-Ingå-Raseborg', fi: 'Hanko-Inkoo-Raasepori', en: 'Hanko-Ingå-Raseborg' }, kind: 'area', from: '2025-01-01' },
  '08': { name: { sv: 'Helsingfors', fi: 'Helsinki', en: 'Helsinki' }, kind: 'area', from: '2025-01-01' },
  '09': { name: { sv: 'Jyväskylä-Muurame', fi: 'Jyväskylä-Muurame', en: 'Jyväskylä-Muurame' }, kind: 'area', from: '2025-01-01' },
  '10': { name: { sv: 'Kajanaland-Nordostlandet', fi: 'Kainuu-Koillismaa', en: 'Kainuu-Koillismaa' }, kind: 'area', from: '2025-01-01' },
  '11': { name: { sv: 'Kervo-Sibbo', fi: 'Kerava-Sipoo', en: 'Kerava-Sipoo' }, kind: 'area', from: '2025-01-01' },
  '12': { name: { sv: 'Mellersta Österbotten', fi: 'Keski-Pohjanmaa', en: 'Central Ostrobothnia' }, kind: 'area', from: '2025-01-01' },
  '13': { name: { sv: 'Mellersta Savolax', fi: 'Keski-Savo', en: 'Central Savo' }, kind: 'area', from: '2025-01-01' },
  '14': { name: { sv: 'Mellersta Nyland', fi: 'Keski-Uusimaa', en: 'Central Uusimaa' }, kind: 'area', from: '2025-01-01' },
  '15': { name: { sv: 'Kyrkslätt-Vichtis-Sjundeå', fi: 'Kirkkonummi-Vihti-Siuntio', en: 'Kirkkonummi-Vihti-Siuntio' }, kind: 'area', from: '2025-01-01' },
  '16': { name: { sv: 'Kouvola', fi: 'Kouvola', en: 'Kouvola' }, kind: 'area', from: '2025-01-01' },
  '17': { name: { sv: 'Kuopio', fi: 'Kuopio', en: 'Kuopio' }, kind: 'area', from: '2025-01-01' },
  '18': { name: { sv: 'Kymppi', fi: 'Kymppi', en: 'Kymppi' }, kind: 'area', from: '2025-01-01' },
  '19': { name: { sv: 'Lahtis', fi: 'Lahti', en: 'Lahti' }, kind: 'area', from: '2025-01-01' },
  '20': { name: { sv: 'Lojo-Karkkila', fi: 'Lohja-Karkkila', en: 'Lohja-Karkkila' }, kind: 'area', from: '2025-01-01' },
  '21': { name: { sv: 'Västra Birkaland', fi: 'Läntinen Pirkanmaa', en: 'Western Pirkanmaa' }, kind: 'area', from: '2025-01-01' },
  '22': { name: { sv: 'Havslappland', fi: 'Meri-Lappi', en: 'Meri-Lappi' }, kind: 'area', from: '2025-01-01' },
  '23': { name: { sv: 'S:t Michel regionen', fi: 'Mikkelin seutu', en: 'Mikkeli region' }, kind: 'area', from: '2025-01-01' },
  '24': { name: { sv: 'Uleåborgregionen', fi: 'Oulun seutu', en: 'Oulu region' }, kind: 'area', from: '2025-01-01' },
  '25': { name: { sv: 'Jakobstadsregionen', fi: 'Pietarsaaren seutu', en: 'Jakobstad region' }, kind: 'area', from: '2025-01-01' },
  '26': { name: { sv: 'Österbotten', fi: 'Pohjanmaa', en: 'Ostrobothnia' }, kind: 'area', from: '2025-01-01' },
  '27': { name: { sv: 'Norra Mellersta Finland', fi: 'Pohjoinen Keski-Suomi', en: 'Northern Central Finland' }, kind: 'area', from: '2025-01-01' },
  '28': { name: { sv: 'Norra och Östra Lappland', fi: 'Pohjois- ja Itä-Lappi', en: 'North and East Lapland' }, kind: 'area', from: '2025-01-01' },
  '29': { name: { sv: 'Norra Karelen', fi: 'Pohjois-Karjala', en: 'North Karelia' }, kind: 'area', from: '2025-01-01' },
  '30': { name: { sv: 'Borgåregionen', fi: 'Porvoon seutu', en: 'Porvoo region' }, kind: 'area', from: '2025-01-01' },
  '31': { name: { sv: 'Päijänne-Tavastland', fi: 'Päijät-Häme', en: 'Päijät-Häme' }, kind: 'area', from: '2025-01-01' },
  '32': { name: { sv: 'Brahestad', fi: 'Raahe', en: 'Raahe' }, kind: 'area', from: '2025-01-01' },
  '33': { name: { sv: 'Rovaniemiregionen', fi: 'Rovaseutu', en: 'Rovaseutu' }, kind: 'area', from: '2025-01-01' },
  '34': { name: { sv: 'Salo', fi: 'Salo', en: 'Salo' }, kind: 'area', from: '2025-01-01' },
  '35': { name: { sv: 'Satakunta', fi: 'Satakunta', en: 'Satakunta' }, kind: 'area', from: '2025-01-01' },
  '36': { name: { sv: 'Nyslott', fi: 'Savonlinna', en: 'Savonlinna' }, kind: 'area', from: '2025-01-01' },
  '37': { name: { sv: 'TyöLakeus', fi: 'TyöLakeus', en: 'TyöLakeus' }, kind: 'area', from: '2025-01-01' },
  '38': { name: { sv: 'Suupohja', fi: 'Suupohja', en: 'Suupohja' }, kind: 'area', from: '2025-01-01' },
  '39': { name: { sv: 'Tammerforsregionen', fi: 'Tampereen seutu', en: 'Tampere region' }, kind: 'area', from: '2025-01-01' },
  '40': { name: { sv: 'Fjäll-Lappland - Pello', fi: 'Tunturi-Lappi - Pello', en: 'Tunturi-Lappi - Pello' }, kind: 'area', from: '2025-01-01' },
  '41': { name: { sv: 'Åbo', fi: 'Turku', en: 'Turku' }, kind: 'area', from: '2025-01-01' },
  '42': { name: { sv: 'TyöHäme', fi: 'TyöHäme', en: 'TyöHäme' }, kind: 'area', from: '2025-01-01' },
  '43': { name: { sv: 'Vanda', fi: 'Vantaa', en: 'Vantaa' }, kind: 'area', from: '2025-01-01' },
  '44': { name: { sv: 'Ylivieska-Kalajoki-Nivala', fi: 'Ylivieska-Kalajoki-Nivala', en: 'Ylivieska-Kalajoki-Nivala' }, kind: 'area', from: '2025-01-01' },
  '45': { name: { sv: 'Övre Savolax', fi: 'Ylä-Savo', en: 'Ylä-Savo' }, kind: 'area', from: '2025-01-01' },
  '46': { name: { sv: 'Åland', fi: 'Ahvenanmaa', en: 'Åland' }, kind: 'aland', from: '2025-01-01' },
}

export const stateCentres: Readonly<Record<string, Area>> = {
  '01': { name: { sv: 'Nylands livskraftscentral', fi: 'Uudenmaan elinvoimakeskus', en: 'Uusimaa Economic Development Centre' }, kind: 'area', from: '2026-01-01' },
  '02': { name: { sv: 'Sydvästra Finlands livskraftscentral', fi: 'Lounais-Suomen elinvoimakeskus', en: 'Southwestern Finland Economic Development Centre' }, kind: 'area', from: '2026-01-01' },
  '03': { name: { sv: 'Sydöstra Finlands livskraftscentral', fi: 'Kaakkois-Suomen elinvoimakeskus', en: 'Southeastern Finland Economic Development Centre' }, kind: 'area', from: '2026-01-01' },
  '04': { name: { sv: 'Inre Finlands livskraftscentral', fi: 'Sisä-Suomen elinvoimakeskus', en: 'Inland Finland Economic Development Centre' }, kind: 'area', from: '2026-01-01' },
  '05': { name: { sv: 'Mellersta Finlands livskraftscentral', fi: 'Keski-Suomen elinvoimakeskus', en: 'Central Finland Economic Development Centre' }, kind: 'area', from: '2026-01-01' },
  '06': { name: { sv: 'Östra Finlands livskraftscentral', fi: 'Itä-Suomen elinvoimakeskus', en: 'Eastern Finland Economic Development Centre' }, kind: 'area', from: '2026-01-01' },
  '07': { name: { sv: 'Södra Österbottens livskraftscentral', fi: 'Etelä-Pohjanmaan elinvoimakeskus', en: 'South Ostrobothnia Economic Development Centre' }, kind: 'area', from: '2026-01-01' },
  '08': { name: { sv: 'Österbottens livskraftscentral', fi: 'Pohjanmaan elinvoimakeskus', en: 'Ostrobothnia Economic Development Centre' }, kind: 'area', from: '2026-01-01' },
  '09': { name: { sv: 'Norra Finlands livskraftscentral', fi: 'Pohjois-Suomen elinvoimakeskus', en: 'Northern Finland Economic Development Centre' }, kind: 'area', from: '2026-01-01' },
  '10': { name: { sv: 'Lapplands livskraftscentral', fi: 'Lapin elinvoimakeskus', en: 'Lapland Economic Development Centre' }, kind: 'area', from: '2026-01-01' },
}

/** code|language status|welfare area|employment area|state centre|name in all three, or Swedish|Finnish|English */
const rows = `
005|fi|16|18|07|Alajärvi
009|fi|19|44|09|Alavieska
010|fi|16|18|07|Alavo|Alavus|Alavus
016|fi|09|31|03|Asikkala
018|fi|01|30|01|Askola
019|fi|05|41|02|Aura
020|fi|08|39|04|Ackas|Akaa|Akaa
035|sv|91|46|02|Brändö
043|sv|91|46|02|Eckerö
046|fi|12|36|06|Enonkoski
047|fi|21|40|10|Enontekis|Enontekiö|Enontekiö
049|fi-sv|03|01|01|Esbo|Espoo|Espoo
050|fi|06|05|02|Eura
051|fi|06|05|02|Euraåminne|Eurajoki|Eurajoki
052|fi|16|18|07|Evijärvi
060|sv|91|46|02|Finström
061|fi|07|42|04|Forssa
062|sv|91|46|02|Föglö
065|sv|91|46|02|Geta
069|fi|19|32|09|Haapajärvi
071|fi|19|32|09|Haapavesi
072|fi|19|24|09|Karlö|Hailuoto|Hailuoto
074|fi|18|12|08|Halso|Halsua|Halsua
075|fi|10|04|03|Fredrikshamn|Hamina|Hamina
076|sv|91|46|02|Hammarland
077|fi|15|27|05|Hankasalmi
078|fi-sv|03|07|01|Hangö|Hanko|Hanko
079|fi|06|35|02|Harjavalta
081|fi|09|31|03|Gustav Adolfs|Hartola|Hartola
082|fi|07|42|04|Hattula
086|fi|07|02|04|Hausjärvi
090|fi|14|29|06|Heinävesi
091|fi-sv|90|08|01|Helsingfors|Helsinki|Helsinki
092|fi-sv|04|43|01|Vanda|Vantaa|Vantaa
097|fi|12|23|06|Hirvensalmi
098|fi|09|31|03|Hollola
102|fi|06|05|02|Vittis|Huittinen|Huittinen
103|fi|07|42|04|Humppila
105|fi|20|10|09|Hyrynsalmi
106|fi|02|14|01|Hyvinge|Hyvinkää|Hyvinkää
108|fi|08|21|04|Tavastkyro|Hämeenkyrö|Hämeenkyrö
109|fi|07|42|04|Tavastehus|Hämeenlinna|Hämeenlinna
111|fi|09|31|03|Heinola
139|fi|19|24|09|Ijo|Ii|Ii
140|fi|13|45|06|Idensalmi|Iisalmi|Iisalmi
142|fi|09|31|03|Itis|Iitti|Iitti
143|fi|08|21|04|Ikalis|Ikaalinen|Ikaalinen
145|fi|16|37|07|Ilmola|Ilmajoki|Ilmajoki
146|fi|14|29|06|Ilomants|Ilomantsi|Ilomantsi
148|fi|21|28|10|Enare|Inari|Inari
149|sv-fi|03|07|01|Ingå|Inkoo|Ingå
151|fi|16|38|07|Storå|Isojoki|Isojoki
152|fi|16|37|07|Storkyro|Isokyrö|Isokyrö
153|fi|11|03|03|Imatra
165|fi|07|02|04|Janakkala
167|fi|14|29|06|Joensuu
169|fi|07|42|04|Jockis|Jokioinen|Jokioinen
170|sv|91|46|02|Jomala
171|fi|13|13|06|Jorois|Joroinen|Joroinen
172|fi|15|06|05|Joutsa
176|fi|14|29|06|Juga|Juuka|Juuka
177|fi|08|39|04|Juupajoki
178|fi|12|23|06|Juva
179|fi|15|09|05|Jyväskylä
181|fi|06|35|02|Jämijärvi
182|fi|15|06|05|Jämsä
186|fi|02|14|01|Träskända|Järvenpää|Järvenpää
202|fi|05|41|02|S:t Karins|Kaarina|Kaarina
204|fi|13|17|06|Kaavi
205|fi|20|10|09|Kajana|Kajaani|Kajaani
208|fi|19|44|09|Kalajoki
211|fi|08|39|04|Kangasala
213|fi|12|23|06|Kangasniemi
214|fi|06|35|02|Kankaanpää
216|fi|15|27|05|Kannonkoski
217|fi|18|12|08|Kannus
218|fi|16|38|07|Bötom|Karijoki|Karijoki
224|fi|03|20|01|Högfors|Karkkila|Karkkila
226|fi|15|27|05|Karstula
230|fi|06|35|02|Karvia
231|fi-sv|17|26|08|Kaskö|Kaskinen|Kaskinen
232|fi|16|38|07|Kauhajoki
233|fi|16|18|07|Kauhava
235|fi-sv|03|01|01|Grankulla|Kauniainen|Kauniainen
236|fi|18|12|08|Kaustby|Kaustinen|Kaustinen
239|fi|13|17|06|Keitele
240|fi|21|22|10|Kemi
241|fi|21|22|10|Keminmaa
244|fi|19|24|09|Kempele
245|fi|04|11|01|Kervo|Kerava|Kerava
249|fi|15|06|05|Keuru|Keuruu|Keuruu
250|fi|08|21|04|Kihniö
256|fi|15|27|05|Kinnula
257|fi-sv|03|15|01|Kyrkslätt|Kirkkonummi|Kirkkonummi
260|fi|14|29|06|Kides|Kitee|Kitee
261|fi|21|40|10|Kittilä
263|fi|13|45|06|Kiuruvesi
265|fi|15|27|05|Kivijärvi
271|fi|06|35|02|Kumo|Kokemäki|Kokemäki
272|fi-sv|18|12|08|Karleby|Kokkola|Kokkola
273|fi|21|40|10|Kolari
275|fi|15|27|05|Konnevesi
276|fi|14|29|06|Kontiolax|Kontiolahti|Kontiolahti
280|sv-fi|17|26|08|Korsnäs
284|fi|05|34|02|Koskis|Koski Tl|Koski Tl
285|fi|10|04|03|Kotka
286|fi|10|16|03|Kouvola
287|sv-fi|17|38|08|Kristinestad|Kristiinankaupunki|Kristinestad
288|sv-fi|17|25|08|Kronoby|Kruunupyy|Kronoby
290|fi|20|10|09|Kuhmo
291|fi|08|39|04|Kuhmois|Kuhmoinen|Kuhmoinen
295|sv|91|46|02|Kumlinge
297|fi|13|17|06|Kuopio
300|fi|16|18|07|Kuortane
301|fi|16|38|07|Kurikka
304|fi|05|41|02|Gustavs|Kustavi|Kustavi
305|fi|19|10|09|Kuusamo
309|fi|14|29|06|Outokumpu
312|fi|15|27|05|Kyyjärvi
316|fi|09|31|03|Kärkölä
317|fi|19|32|09|Kärsämäki
318|sv|91|46|02|Kökar
320|fi|21|28|10|Kemijärvi
322|sv-fi|05|41|02|Kimitoön|Kemiönsaari|Kimitoön
398|fi|09|19|03|Lahtis|Lahti|Lahti
399|fi|17|26|08|Laihela|Laihia|Laihia
400|fi|05|41|02|Letala|Laitila|Laitila
402|fi|13|17|06|Lapinlahti
403|fi|16|18|07|Lappajärvi
405|fi|11|03|03|Villmanstrand|Lappeenranta|Lappeenranta
407|fi-sv|01|30|01|Lappträsk|Lapinjärvi|Lapinjärvi
408|fi|16|18|07|Lappo|Lapua|Lapua
410|fi|15|27|05|Laukas|Laukaa|Laukaa
416|fi|11|03|03|Lemi
417|sv|91|46|02|Lemland
418|fi|08|39|04|Lempäälä
420|fi|13|13|06|Leppävirta
421|fi|18|12|08|Lestijärvi
422|fi|14|29|06|Lieksa
423|fi|05|41|02|Lundo|Lieto|Lieto
425|fi|19|24|09|Limingo|Liminka|Liminka
426|fi|14|29|06|Libelits|Liperi|Liperi
430|fi|05|41|02|Loimaa
433|fi|07|02|04|Loppi
434|fi-sv|01|30|01|Lovisa|Loviisa|Loviisa
435|fi|15|06|05|Luhanka
436|fi|19|24|09|Lumijoki
438|sv|91|46|02|Lumparland
440|sv-fi|17|25|08|Larsmo|Luoto|Larsmo
441|fi|11|03|03|Luumäki
444|fi-sv|03|20|01|Lojo|Lohja|Lohja
445|sv-fi|05|41|02|Pargas|Parainen|Pargas
475|sv-fi|17|26|08|Malax|Maalahti|Malax
478|sv|91|46|02|Mariehamn|Maarianhamina|Mariehamn
480|fi|05|34|02|S:t Mårtens|Marttila|Marttila
481|fi|05|41|02|Masku
483|fi|19|44|09|Merijärvi
484|fi|06|35|02|Sastmola|Merikarvia|Merikarvia
489|fi|10|04|03|Miehikkälä
491|fi|12|23|06|S:t Michel|Mikkeli|Mikkeli
494|fi|19|24|09|Muhos
495|fi|15|06|05|Multia
498|fi|21|40|10|Muonio
499|sv-fi|17|26|08|Korsholm|Mustasaari|Korsholm
500|fi|15|09|05|Muurame
503|fi|05|41|02|Virmo|Mynämäki|Mynämäki
504|fi-sv|01|30|01|Mörskom|Myrskylä|Myrskylä
505|fi|02|14|01|Mäntsälä
507|fi|12|23|06|Mäntyharju
508|fi|08|06|04|Mänttä-Vilppula
529|fi|05|41|02|Nådendal|Naantali|Naantali
531|fi|06|35|02|Nakkila
535|fi|19|44|09|Nivala
536|fi|08|39|04|Nokia
538|fi|05|41|02|Nousis|Nousiainen|Nousiainen
541|fi|14|29|06|Nurmes
543|fi|02|14|01|Nurmijärvi
545|sv-fi|17|26|08|Närpes|Närpiö|Närpes
560|fi|09|31|03|Orimattila
561|fi|05|41|02|Oripää
562|fi|08|39|04|Orivesi
563|fi|19|32|09|Oulainen
564|fi|19|24|09|Uleåborg|Oulu|Oulu
576|fi|09|31|03|Padasjoki
577|fi|05|41|02|Pemar|Paimio|Paimio
578|fi|20|10|09|Paltamo
580|fi|11|03|03|Parikkala
581|fi|08|21|04|Parkano
583|fi|21|28|10|Pelkosenniemi
584|fi|18|12|08|Perho
592|fi|15|06|05|Petäjävesi
593|fi|12|13|06|Pieksämäki
595|fi|13|45|06|Pielavesi
598|sv-fi|17|25|08|Jakobstad|Pietarsaari|Jakobstad
599|sv-fi|17|25|08|Pedersöre|Pedersören kunta|Pedersöre
601|fi|15|27|05|Pihtipudas
604|fi|08|39|04|Birkala|Pirkkala|Pirkkala
607|fi|14|29|06|Polvijärvi
608|fi|06|35|02|Påmark|Pomarkku|Pomarkku
609|fi|06|35|02|Björneborg|Pori|Pori
611|fi|02|14|01|Borgnäs|Pornainen|Pornainen
614|fi|21|28|10|Posio
615|fi|19|24|09|Pudasjärvi
616|fi|01|30|01|Pukkila
619|fi|08|21|04|Punkalaidun
620|fi|20|10|09|Puolanka
623|fi|12|23|06|Puumala
624|fi-sv|10|04|03|Pyttis|Pyhtää|Pyhtää
625|fi|19|32|09|Pyhäjoki
626|fi|19|32|09|Pyhäjärvi
630|fi|19|32|09|Pyhäntä
631|fi|05|41|02|Pyhäranta
635|fi|08|39|04|Pälkäne
636|fi|05|41|02|Pöytyä
638|fi-sv|01|30|01|Borgå|Porvoo|Porvoo
678|fi|19|32|09|Brahestad|Raahe|Raahe
680|fi|05|41|02|Reso|Raisio|Raisio
681|fi|12|36|06|Rantasalmi
683|fi|21|33|10|Ranua
684|fi|06|05|02|Raumo|Rauma|Rauma
686|fi|13|17|06|Rautalampi
687|fi|13|17|06|Rautavaara
689|fi|11|03|03|Rautjärvi
691|fi|19|32|09|Reisjärvi
694|fi|07|02|04|Riihimäki
697|fi|20|10|09|Ristijärvi
698|fi|21|33|10|Rovaniemi
700|fi|11|03|03|Ruokolax|Ruokolahti|Ruokolahti
702|fi|08|39|04|Ruovesi
704|fi|05|41|02|Rusko
707|fi|14|29|06|Rääkkylä
710|sv-fi|03|07|01|Raseborg|Raasepori|Raseborg
729|fi|15|27|05|Saarijärvi
732|fi|21|28|10|Salla
734|fi|05|34|02|Salo
736|sv|91|46|02|Saltvik
738|fi|05|41|02|Sagu|Sauvo|Sauvo
739|fi|11|03|03|Savitaipale
740|fi|12|36|06|Nyslott|Savonlinna|Savonlinna
742|fi|21|28|10|Savukoski
743|fi|16|37|07|Seinäjoki
746|fi|19|44|09|Sievi
747|fi|06|35|02|Siikais|Siikainen|Siikainen
748|fi|19|32|09|Siikajoki
749|fi|13|17|06|Siilinjärvi
751|fi|21|22|10|Simo
753|fi-sv|01|11|01|Sibbo|Sipoo|Sipoo
755|fi-sv|03|15|01|Sjundeå|Siuntio|Siuntio
758|fi|21|28|10|Sodankylä
759|fi|16|18|07|Soini
761|fi|05|34|02|Somero
762|fi|13|45|06|Sonkajärvi
765|fi|20|10|09|Sotkamo
766|sv|91|46|02|Sottunga
768|fi|12|36|06|Sulkava
771|sv|91|46|02|Sund
777|fi|20|10|09|Suomussalmi
778|fi|13|17|06|Suonenjoki
781|fi|09|31|03|Sysmä
783|fi|06|05|02|Säkylä
785|fi|19|24|09|Vaala
790|fi|08|21|04|Sastamala
791|fi|19|32|09|Siikalatva
831|fi|11|03|03|Taipalsaari
832|fi|19|10|09|Taivalkoski
833|fi|05|41|02|Tövsala|Taivassalo|Taivassalo
834|fi|07|42|04|Tammela
837|fi|08|39|04|Tammerfors|Tampere|Tampere
844|fi|13|17|06|Tervo
845|fi|21|22|10|Tervola
846|fi|16|38|07|Östermark|Teuva|Teuva
848|fi|14|29|06|Tohmajärvi
849|fi|18|12|08|Toholampi
850|fi|15|06|05|Toivakka
851|fi|21|22|10|Torneå|Tornio|Tornio
853|fi-sv|05|41|02|Åbo|Turku|Turku
854|fi|21|40|10|Pello
857|fi|13|17|06|Tuusniemi
858|fi|02|14|01|Tusby|Tuusula|Tuusula
859|fi|19|24|09|Tyrnävä
886|fi|06|35|02|Ulvsby|Ulvila|Ulvila
887|fi|08|39|04|Urjala
889|fi|19|24|09|Utajärvi
890|fi|21|28|10|Utsjoki
892|fi|15|27|05|Uurainen
893|sv-fi|17|26|08|Nykarleby|Uusikaarlepyy|Nykarleby
895|fi|05|41|02|Nystad|Uusikaupunki|Uusikaupunki
905|fi-sv|17|26|08|Vasa|Vaasa|Vaasa
908|fi|08|39|04|Valkeakoski
915|fi|13|13|06|Varkaus
918|fi|05|41|02|Vemo|Vehmaa|Vehmaa
921|fi|13|17|06|Vesanto
922|fi|08|39|04|Vesilahti
924|fi|18|12|08|Vetil|Veteli|Veteli
925|fi|13|45|06|Vieremä
927|fi|03|15|01|Vichtis|Vihti|Vihti
931|fi|15|27|05|Viitasaari
934|fi|16|18|07|Vindala|Vimpeli|Vimpeli
935|fi|10|04|03|Vederlax|Virolahti|Virolahti
936|fi|08|39|04|Virdois|Virrat|Virrat
941|sv|91|46|02|Vårdö
946|sv-fi|17|26|08|Vörå|Vöyri|Vörå
976|fi|21|22|10|Övertorneå|Ylitornio|Ylitornio
977|fi|19|44|09|Ylivieska
980|fi|08|39|04|Ylöjärvi
981|fi|07|42|04|Ypäjä
989|fi|16|18|07|Etseri|Ähtäri|Ähtäri
992|fi|15|27|05|Äänekoski
`

function municipality(row: string): [string, MunicipalityArea] {
  const [code, status, welfareArea, employmentArea, stateCentre, sv, fi, en] = row.split('|') as [string, LanguageStatus, string, string, string, string, string?, string?]
  const name = { sv, fi: fi ?? sv, en: en ?? sv }
  return [code, { code, name, languageStatus: status, welfareArea, employmentArea, stateCentre, aland: welfareArea === alandWelfareCode }]
}

export const municipalityByCode: ReadonlyMap<string, MunicipalityArea> = new Map(rows.trim().split('\n').map(municipality))
export const isMunicipality = (code: string): boolean => municipalityByCode.has(code)

const namesOf = (areas: Readonly<Record<string, Area>>): Readonly<Record<string, AreaNames>> =>
  Object.fromEntries(Object.entries(areas).map(([code, area]) => [code, area.name]))
export const welfareAreaNames = namesOf(welfareAreas)
export const employmentAreaNames = namesOf(employmentAreas)
export const stateCentreNames = namesOf(stateCentres)
