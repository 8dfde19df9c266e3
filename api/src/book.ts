/** The law book as the web reads it. The form belongs to the law package; the interface only passes it on. */
export type {
  BookIndex, BookIndexSection, BookMoment, BookOpenNorm, BookPage, BookRule, BookRuleKind, BookStory, BookVersion, SectionState, Treatment,
} from '@kotostig/law/data/book-page.ts'
