/**
 * Names of people who do not exist: real given names of many languages with family names that say "example", "invented" or
 * "trial" in some language, so that nobody takes them for a real person.
 */
export type Origin = keyof typeof origins
export type Sex = 'female' | 'male'
export type OriginNames = {
  female: readonly string[]
  male: readonly string[]
  family: readonly string[]
  /** The same names in the person's own letters, by the Latin form. */
  own?: Readonly<Record<string, string>>
  language: string
}

const list = (text: string): string[] => text.trim().split(/\s+/)

/** Family names of Swedish and Finnish make, taken by anybody. */
export const inventedFamilies = list(`Exempel Testinen Påhitt Esimerkki Prövning Kuvitelma Mallinen Provström Låtsas Fiktinen Oletettu Sagberg Tarulainen Keksitty
  Påhittström Låtsasson Diktman Sepitelmä Leikkilä Övningsby Kokeilla Modellqvist Harjoitus Näytelmä`)

export const origins = {
  ukrainian: {
    female: list('Olena Iryna Kateryna Yuliia Nataliia Halyna Oksana Svitlana Tetiana Mariia Khrystyna Yevheniia'), male: list('Serhii Volodymyr Mykhailo Ihor Andrii Dmytro Oleksandr Bohdan Taras Mykola Yurii Vasyl'),
    family: list('Pryklad Vyhadka Zrazok Proba'), language: 'uk',
    own: { Olena: 'Олена', Iryna: 'Ірина', Kateryna: 'Катерина', Yuliia: 'Юлія', Serhii: 'Сергій', Volodymyr: 'Володимир', Mykhailo: 'Михайло', Ihor: 'Ігор', Pryklad: 'Приклад', Vyhadka: 'Вигадка', Zrazok: 'Зразок', Proba: 'Проба' },
  },
  russian: { female: list('Jelena Tatjana Galina Ljudmila Žanna Svetlana'), male: list('Sergei Dmitri Aleksandr Igor Juri Viktor'), family: list('Primer Obrazets'), language: 'ru', own: { Jelena: 'Елена', Tatjana: 'Татьяна', Sergei: 'Сергей', Dmitri: 'Дмитрий', Primer: 'Пример', Obrazets: 'Образец' } },
  syrian: {
    female: list('Fatima Mariam Aisha Rania Hanan Samira Lina Nour'), male: list('Mohammed Yusuf Ahmad Khaled Omar Hussein Hassan Mahmoud Samir Walid'), family: list('Mithal Namudhaj Tajriba'), language: 'ar',
    own: { Fatima: 'فاطمة', Mariam: 'مريم', Samira: 'سميرة', Mohammed: 'محمد', Yusuf: 'يوسف', Ahmad: 'أحمد', Khaled: 'خالد', Omar: 'عمر', Hussein: 'حسين', Hassan: 'حسن', Mithal: 'مثال' },
  },
  iraqi: { female: list('Zainab Huda Nadia Shaimaa Zahra'), male: list('Muhamed Jusuf Ali Mustafa Haider Saif'), family: list('Mithal Iftirad'), language: 'ar', own: { Zainab: 'زينب', Huda: 'هدى', Ali: 'علي', Mustafa: 'مصطفى', Mithal: 'مثال' } },
  afghan: { female: list('Fatemeh Shukria Marzia Zohra Nasrin Parwana'), male: list('Najibullah Ghulam Reza Parviz Davoud Abdullah'), family: list('Namuna Khiyali Misal'), language: 'prs', own: { Fatemeh: 'فاطمه', Reza: 'رضا', Parviz: 'پرویز', Abdullah: 'عبدالله', Namuna: 'نمونه' } },
  iranian: { female: list('Shirin Niloufar Maryam Golnaz'), male: list('Hossein Mehdi Kamran Behzad'), family: list('Nemuneh Farzi'), language: 'fa' },
  somali: { female: list('Faadumo Caasha Hodan Sahra Ifrah'), male: list('Maxamed Cabdi Xasan Axmed Cali Faarax'), family: list('Tusaale Malo'), language: 'so' },
  kurdish: { female: list('Rojîn Berîvan Şîlan Avîn'), male: list('Şêrko Dilşad Azad Rêbîn'), family: list('Nimûne Mînak'), language: 'ckb' },
  eritrean: { female: list('Selam Letebrhan Mihret Saba'), male: list('Tesfay Yohannes Mehari Ghebre'), family: list('Abnet Misale'), language: 'ti', own: { Selam: 'ሰላም', Yohannes: 'ዮሃንስ', Misale: 'ምሳሌ' } },
  turkish: { female: list('Ayşe Emine Zeynep Gülşen'), male: list('Mehmet Cemal Ömer Hüseyin'), family: list('Örnek Deneme'), language: 'tr' },
  vietnamese: { female: ['Thị Hoa', 'Thu Hà', 'Mai'], male: ['Văn Nam', 'Đức', 'Minh'], family: ['Ví Dụ', 'Nguyễn-Exempel'], language: 'vi' },
  thai: { female: list('Nattaya Siriporn Malee'), male: list('Somchai Wichai Anan'), family: list('Tuayang Sommut'), language: 'th', own: { Nattaya: 'ณัฐยา', Somchai: 'สมชาย', Tuayang: 'ตัวอย่าง' } },
  congolese: { female: ['Marie-Claire', 'Espérance', 'Grâce'], male: ['Jean-Baptiste', 'Élie', 'Dieudonné'], family: list('Mfano Modèle'), language: 'sw' },
  burmese: { female: ['Hnin Wai', 'Aye Aye', 'Thida'], male: ['Kyaw Zin', 'Min Thu', 'Zaw'], family: list('Nammuna Pyasat'), language: 'my' },
  greek: { female: list('Eleni Katerina'), male: list('Giorgos Christos'), family: list('Paradigma Dokimi'), language: 'el', own: { Eleni: 'Ελένη', Giorgos: 'Γιώργος', Christos: 'Χρήστος', Paradigma: 'Παράδειγμα' } },
  estonian: { female: list('Kadri Liis Piret'), male: list('Jüri Tõnu Märt'), family: list('Näidis Proov'), language: 'et' },
  romanian: { female: list('Ioana Ștefania Mihaela'), male: list('Ionuț Ștefan Mihai'), family: list('Exemplu Probă'), language: 'ro' },
  indian: { female: list('Priya Anjali Lakshmi'), male: list('Rajesh Arjun Vikram'), family: list('Udaharan Namoona'), language: 'hi' },
  colombian: { female: ['María José', 'Camila', 'Lucía'], male: ['José Luis', 'Andrés', 'Íñigo'], family: ['Ejemplo', 'Prueba de la Vega'], language: 'es' },
  swedish: { female: list('Åsa Märta Ingegärd'), male: list('Örjan Håkan Göran'), family: list('Provberg Exempelgård'), language: 'sv' },
} as const satisfies Record<string, OriginNames>

export const originNames = origins as Record<Origin, OriginNames>
export const everyOrigin = Object.keys(origins) as Origin[]

/** The name in the person's own letters, when every part of it is known; otherwise nothing. */
export function inOwnLetters(origin: Origin, name: string): string | undefined {
  const own: Readonly<Record<string, string>> | undefined = originNames[origin].own
  return own?.[name]
}
