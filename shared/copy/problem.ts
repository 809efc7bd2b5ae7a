/** A coded reason why a file, or an item of it, could not be read. Sentences are made from codes in one place. */
export interface Problem {
  code: ProblemCode;
  /** What was found and where: short, never a body. */
  detail?: string;
  /** JSON pointer or offset. */
  where?: string;
}

/** Every way in which a file can fail to become an article, with the sentence that says what to do. */
export const PROBLEMS = {
  EMPTY_FILE: "The file has no content. Send it again.",
  OBJECT_GONE:
    "The object was deleted before it was read. Nothing is lost but what its sender took back; send it again if that was a mistake.",
  FILE_TOO_LARGE: "The file is larger than the limit. Split it, or send the pictures apart from the copy.",
  NOT_TEXT: "The file is not text: {detail}. Send wire copy, not media.",
  ARCHIVE_BROKEN: "The archive cannot be opened: {detail}. Pack it again, or send its files as they are.",
  ARCHIVE_ENCRYPTED: "The entry {where} is encrypted. Send it without a password.",
  ARCHIVE_ENTRY_WRONG: "The entry {where} is not what the archive says of it: {detail}. Pack it again.",
  ARCHIVE_PATH: "The entry {where} is not taken out: {detail}. Pack the files under plain relative names.",
  ARCHIVE_DUPLICATE: "The archive has {detail}, {where}: none is taken for the one that is meant. Send it once.",
  ARCHIVE_LINK: "The entry {where} is no file: {detail}. Pack what it points to.",
  ARCHIVE_MEDIA:
    "The archive holds files that are not text: {detail}. They are kept with it and not read; its copy is. Send media apart from it.",
  ARCHIVE_METHOD: "The entry {where} is packed in a way that is not read ({detail}). Pack it with deflate.",
  ARCHIVE_TOO_LARGE: "What {where} unpacks to is larger than the limit: {detail}. Send it in several archives.",
  ARCHIVE_TOO_DEEP: "Files lie deeper in each other than is read: {detail}. Send {where} by itself.",
  TOO_MANY_FILES: "There are more files inside than the limit ({detail}). Send the rest in another archive.",
  UNREADABLE_TEXT: "The bytes are not text in any encoding that wire copy uses.",
  FORMAT_UNKNOWN: "No format reads this copy: {detail}. Send it in one of the formats that the README names.",
  JSON_BROKEN: "The JSON cannot be parsed ({detail}). Send it again whole.",
  JSON_TOO_DEEP: "The JSON is nested deeper than any wire format needs.",
  JSON_NOT_NEWS: "The JSON is not an article: {detail}.",
  XML_BROKEN: "The XML cannot be parsed ({detail}). Send it again whole.",
  XML_TOO_DEEP: "The XML is nested deeper than any wire format needs: {detail}.",
  XML_TOO_LARGE: "The XML holds more than any wire format needs: {detail}.",
  XML_ENTITIES: "The XML is not read: {detail}. Send it without a document type of its own.",
  MAIL_BROKEN: "The e-mail cannot be taken apart ({detail}). Send it again without its attachments.",
  XML_NOT_NEWS: "The XML is not an article: {detail}.",
  CONCEPT_ITEM: "The item is not an article: {detail}. Send vocabularies to those who keep them.",
  KNOWLEDGE_ITEM: "The item is not an article: {detail}. Send vocabularies to those who keep them.",
  PLANNING_ITEM: "The item is not an article: {detail}. Send plans to the planning desk.",
  EVENT_ITEM: "The item is not an article: {detail}. Send events to the planning desk.",
  CATALOG_ITEM: "The item is not an article: {detail}. Send vocabularies to those who keep them.",
  TEXT_TOO_LARGE: "The text is longer than any article: {detail}. Split it.",
  HTML_TOO_LARGE: "The page holds more than any article needs: {detail}.",
  FIELD_INVALID: "The field {where} is not what its format allows: {detail}.",
  NO_ARTICLE_TEXT: "No article was found: {detail}.",
  TOO_MANY_ITEMS: "The file holds more items than the limit.",
  KEY_INVALID: "The object's key cannot be used: {detail}.",
  INTERNAL: "Reading this file failed inside Imprimatur ({detail}). The file is kept; report it.",
} as const;
export type ProblemCode = keyof typeof PROBLEMS;
