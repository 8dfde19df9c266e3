/** Spellings that must find each other, and names that must not, each with the reason one would expect otherwise. */
import { describe, expect, it, test } from 'vitest'
import { searchKey, soundOf, soundsOf } from './name-sound.ts'

/** Language, then spellings of one name. */
const same: readonly (readonly [string, ...string[]])[] = [
  ['Arabic', 'Mohammed', 'Muhamed', 'Muhammad', 'Mohamed', 'Mohamad', 'Muhammed', 'محمد'],
  ['Arabic', 'Yusuf', 'Jusuf', 'Youssef', 'Yousif', 'Yousuf', 'يوسف'],
  ['Arabic', 'Ahmad', 'Ahmed', 'Ahmet', 'أحمد'],
  ['Arabic', 'Hussein', 'Hussain', 'Hossein', 'Husayn', 'حسين'],
  ['Arabic', 'Hassan', 'Hasan', 'حسن'],
  ['Arabic', 'Khaled', 'Khalid', 'Haled', 'خالد'],
  ['Arabic', 'Fatima', 'Fatimah', 'Fatma', 'Fatema', 'فاطمة'],
  ['Arabic', 'Omar', 'Umar', 'Ömer', 'عمر'],
  ['Arabic', 'Osman', 'Othman', 'Usman', 'عثمان'],
  ['Arabic', 'Abdulrahman', 'Abdul Rahman', 'Abd al-Rahman', 'Abdelrahman', 'Abdurrahman'],
  ['Arabic', 'Abdullah', 'Abdulla', 'Abdallah', 'عبدالله'],
  ['Arabic', 'Al-Masri', 'El Masri', 'Masri', 'المصري'],
  ['Arabic', 'Aisha', 'Aysha', 'Ayesha', 'Aicha'],
  ['Arabic', 'Saʿid', "Sa'id", 'Said', 'Saeed'],
  ['Arabic', 'Mustafa', 'Mostafa', 'Moustapha', 'مصطفى'],
  ['Arabic', 'Mariam', 'Maryam', 'Meryem', 'مريم'],
  ['Arabic', 'Zainab', 'Zeynep', 'Zaynab', 'زينب'],
  ['Persian', 'Reza', 'Riza', 'رضا'],
  ['Persian', 'Davoud', 'Dawud', 'Daoud', 'Davud'],
  ['Persian', 'Parviz', 'Parwiz', 'پرویز'],
  ['Dari', 'Fatemeh', 'Fateme', 'Fatima'],
  ['Dari', 'Najibullah', 'Najeebullah', 'Nadjibullah'],
  ['Dari', 'Ghulam', 'Gulam', 'Gholam'],
  ['Ukrainian', 'Olena', 'Олена'],
  ['Ukrainian', 'Сергій', 'Serhii', 'Sergei', 'Sergey', 'Serhiy', 'Сергей'],
  ['Ukrainian', 'Yevheniia', 'Євгенія', 'Jevhenija', 'Yevgenia', 'Evgeniya'],
  ['Ukrainian', 'Volodymyr', 'Wolodymyr', 'Володимир'],
  ['Ukrainian', 'Iryna', 'Irina', 'Ірина', 'Ирина'],
  ['Ukrainian', 'Yuliia', 'Julia', 'Юлія', 'Julija', 'Iuliia'],
  ['Ukrainian', 'Mykhailo', 'Михайло', 'Mykhaylo'],
  ['Ukrainian', 'Shevchenko', 'Ševtšenko', 'Шевченко', 'Schewtschenko'],
  ['Ukrainian', 'Ihor', 'Igor', 'Ігор'],
  ['Ukrainian', 'Halyna', 'Galina', 'Галина'],
  ['Ukrainian', 'Zelenskyi', 'Zelensky', 'Зеленський'],
  ['Russian', 'Dmitri', 'Dmitrij', 'Dmitry', 'Дмитрий'],
  ['Russian', 'Tatjana', 'Tatiana', 'Tatyana', 'Татьяна'],
  ['Russian', 'Jelena', 'Elena', 'Yelena', 'Елена'],
  ['Russian', 'Aleksandr', 'Alexandr', 'Александр'],
  ['Russian', 'Žanna', 'Zhanna', 'Жанна'],
  ['Somali', 'Maxamed', 'Mohamed'],
  ['Somali', 'Xasan', 'Hassan'],
  ['Somali', 'Axmed', 'Ahmed'],
  ['Somali', 'Cabdi', 'Abdi'],
  ['Somali', 'Cali', 'Ali'],
  ['Somali', 'Faadumo', 'Fadumo', 'Fatuma'],
  ['Somali', 'Faarax', 'Farah'],
  ['Somali', 'Cismaan', 'Osman'],
  ['Kurdish', 'Şêrko', 'Sherko', 'Serko'],
  ['Kurdish', 'Dilşad', 'Dilshad', 'Dlshad'],
  ['Kurdish', 'Rojîn', 'Rojin'],
  ['Tigrinya', 'Tesfay', 'Tesfai'],
  ['Tigrinya', 'Yohannes', 'Johannes', 'ዮሃንስ'],
  ['Tigrinya', 'Ghebre', 'Gebre'],
  ['Tigrinya', 'Mehari', 'Mihari'],
  ['Turkish', 'Ayşe', 'Ayshe', 'Ayse'],
  ['Turkish', 'Çelik', 'Celik', 'Chelik'],
  ['Turkish', 'Erdoğan', 'Erdogan'],
  ['Turkish', 'Cemal', 'Jamal', 'Djamal'],
  ['Vietnamese', 'Nguyễn', 'Nguyen'],
  ['Vietnamese', 'Đặng', 'Dang'],
  ['Vietnamese', 'Phạm', 'Pham'],
  ['Thai', 'Somchai', 'Somchay'],
  ['Thai', 'Wichai', 'Vichai'],
  ['Thai', 'Nattaya', 'Natthaya'],
  ['Greek', 'Γιώργος', 'Giorgos'],
  ['Greek', 'Χρήστος', 'Christos'],
  ['Swedish', 'Wickström', 'Vikström', 'Wikstrom'],
  ['Swedish', 'Lindqvist', 'Lindkvist', 'Lindquist'],
  ['Swedish', 'Gustafsson', 'Gustavsson', 'Gustavson'],
  ['Swedish', 'Åkerman', 'Akerman'],
  ['Swedish', 'Christer', 'Krister'],
  ['Finnish', 'Hämäläinen', 'Hamalainen'],
  ['Finnish', 'Mikael', 'Michael'],
  ['Polish', 'Łukasz', 'Lukasz'],
  ['German', 'Weiß', 'Weiss'],
]

const different: readonly (readonly [string, string, string])[] = [
  ['Olena', 'Elena', 'two names, Ukrainian and Russian'], ['Olena', 'Olha', 'two names'], ['Oleh', 'Olha', 'a man and a woman'],
  ['Hassan', 'Hussein', 'two brothers'], ['حسن', 'حسين', 'the same two in Arabic letters'], ['Mohamed', 'Mahmoud', 'one root, two names'], ['Ahmad', 'Hamid', 'one root, two names'],
  ['Karim', 'Karima', 'a man and a woman'], ['Samir', 'Samira', 'a man and a woman'], ['Said', 'Sajid', 'one letter'], ['Ali', 'Omar', 'short names'], ['Amir', 'Omar', 'the first vowel'],
  ['Khalid', 'Walid', 'the first letter'], ['Anna', 'Hanna', 'the first letter'], ['Maria', 'Mariam', 'the last letter'], ['Fatima', 'Fadi', 'the first letters'],
  ['Volodymyr', 'Vladimir', 'two languages, two names'], ['Mykola', 'Nikolai', 'two languages, two names'], ['Petro', 'Pavlo', 'two apostles'], ['Serhii', 'Sara', 'the first letters'],
  ['Natalia', 'Natasha', 'a name and its short form'], ['Yusuf', 'Josefina', 'a longer name'], ['Leila', 'Lulu', 'the first vowel'], ['Rashid', 'Rasul', 'the first letters'],
  ['Tuomas', 'Timo', 'the first letter'], ['Emilia', 'Emma', 'the first letters'], ['Nguyen', 'Ngo', 'the first letters'], ['Virtanen', 'Virtala', 'the first half'],
]

describe('names as they sound', () => {
  const pairs = same.flatMap(([language, first, ...others]) => others.map((other) => [language, first!, other] as const))
  test.each(pairs)('%s: %s and %s find each other', (_language, one, other) => {
    expect(soundOf(other)).toBe(soundOf(one))
    expect(soundOf(one)).not.toBe('')
  })

  test.each(different)('%s and %s do not find each other: %s', (one, other) => {
    expect(soundOf(other)).not.toBe(soundOf(one))
  })

  it('has at least forty names in all the languages asked for', () => {
    expect(same.length).toBeGreaterThanOrEqual(40)
    expect(new Set(same.map(([language]) => language)).size).toBeGreaterThanOrEqual(12)
  })

  it('finds a person whatever the order of the names', () => {
    const key = searchKey('Exempel', 'Mohammed Ali').split(' ')
    for (const text of ['muhamed exempel', 'Exempel, Muhammad', 'ALI EXEMPEL', 'محمد']) expect(soundsOf(text).every((word) => key.includes(word))).toBe(true)
    expect(soundsOf('exempel hassan').every((word) => key.includes(word))).toBe(false)
  })

  it('gives each sound once, and nothing for nothing', () => {
    expect(soundsOf('Anna anna ANNA')).toHaveLength(1)
    for (const text of ['', '  ', '-', "'", '123']) expect(soundsOf(text)).toEqual([])
  })

  it('keeps letters of scripts it does not know, so that they find themselves', () => {
    expect(soundOf('ตัวอย่าง')).toBe(soundOf('ตัวอย่าง'))
    expect(soundOf('山田')).toBe('山田')
  })

  it('is the same for a name it is given composed or decomposed, in capitals or small', () => {
    for (const name of ['Nguyễn', 'Åkerman', 'Şêrko', 'ΓΙΏΡΓΟΣ', 'Сергій']) {
      for (const form of ['NFC', 'NFD'] as const) expect(soundOf(name.normalize(form).toLowerCase())).toBe(soundOf(name))
    }
  })
})
