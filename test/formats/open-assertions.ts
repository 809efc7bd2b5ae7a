/** What peers assert that does not hold for us, and why that is right. */
export interface OpenAssertion {
  kind: string;
  fields: readonly string[];
  count: number;
  why: string;
}

const HOUSE = "the peer's own house sets it, whatever the copy says";
const DESK = "a vocabulary of the peer's desk, into which it translates";
const NO_ZONE = "the copy's time has no zone: the peer takes its agency's, we only where a policy names it";

/** By folder of the corpus and field of the peer. */
export const OPEN_ASSERTIONS: readonly OpenAssertion[] = [
  { kind: "anpa", fields: ["priority", "format"], count: 5, why: HOUSE },
  { kind: "anpa", fields: ["subject"], count: 1, why: DESK },
  { kind: "anpa", fields: ["slugline"], count: 1, why: "the peer's house empties the slug; the copy has one" },
  {
    kind: "anpa",
    fields: ["firstcreated", "versioncreated"],
    count: 2,
    why: "the peer reads month and year for the clock",
  },
  { kind: "iptc7901", fields: ["slugline"], count: 1, why: "the peer's house empties the slug; the copy has one" },
  { kind: "iptc7901", fields: ["subject"], count: 1, why: DESK },
  {
    kind: "ap-media-json",
    fields: ["body_html"],
    count: 1,
    why: "the text lies in another object, which nobody fetches",
  },
  { kind: "ap-media-json", fields: ["slugline"], count: 1, why: "the peer cuts AP's prefix and take from the slug" },
  { kind: "newsml-1.2", fields: ["anpa_category", "genre", "subject"], count: 8, why: DESK },
  {
    kind: "newsml-1.2",
    fields: ["byline", "slugline"],
    count: 7,
    why: "the peer puts the agency, a topic or a literal null there",
  },
  { kind: "newsml-1.2", fields: ["urgency", "version"], count: 3, why: HOUSE },
  { kind: "newsml-1.2", fields: ["ednote", "guid"], count: 3, why: "made up by the peer: not in the copy" },
  {
    kind: "newsml-1.2",
    fields: ["body_html"],
    count: 2,
    why: "the peer escapes the markup of a body once more, or joins what two components say",
  },
  { kind: "newsml-1.2", fields: ["description_text"], count: 1, why: "the peer takes a shot list for the caption" },
  { kind: "newsml-1.2", fields: ["dateline.text"], count: 1, why: "reckoned by the peer from the text" },
  { kind: "newsml-1.2", fields: ["headline"], count: 2, why: "an alert has none: the peer repeats its first words" },
  { kind: "newsml-1.2", fields: ["type"], count: 1, why: "a bulletin with texts and sounds is a composite" },
  { kind: "newsml-1.2", fields: ["firstcreated", "versioncreated"], count: 4, why: NO_ZONE },
  {
    kind: "newsml-g2",
    fields: ["anpa_category", "anpa_category.0", "subject", "description_text", "place.0.name"],
    count: 13,
    why: DESK,
  },
  { kind: "newsml-g2", fields: ["priority", "urgency"], count: 6, why: HOUSE },
  {
    kind: "newsml-g2",
    fields: ["abstract"],
    count: 2,
    why: "the peer takes the first words of the story for a summary",
  },
  { kind: "newsml-g2", fields: ["body_html"], count: 1, why: "the peer adds a line of its own" },
  {
    kind: "newsml-g2",
    fields: ["byline", "dateline.located.city"],
    count: 2,
    why: "the peer takes it from the text, against the field",
  },
  { kind: "newsml-g2", fields: ["slugline"], count: 2, why: "the peer makes one up, or drops the agency's" },
  {
    kind: "newsml-g2",
    fields: ["firstcreated"],
    count: 6,
    why: `${NO_ZONE}; or it takes another field, or reads UTC as local time`,
  },
  { kind: "newsml-g2", fields: ["versioncreated"], count: 3, why: NO_ZONE },
  { kind: "ninjs-1", fields: ["anpa_category", "subject.0.qcode"], count: 2, why: DESK },
  {
    kind: "ninjs-1",
    fields: ["guid", "extra.type", "extra.publish_ingest_id_as_guid"],
    count: 3,
    why: "made up by the peer: not in the copy",
  },
  {
    kind: "ninjs-1",
    fields: ["headline", "type"],
    count: 2,
    why: "the peer makes an association an item of its own; it is a part",
  },
  { kind: "nitf", fields: ["priority", "urgency", "format", "authors", "dateline"], count: 5, why: HOUSE },
  {
    kind: "nitf",
    fields: ["headline"],
    count: 2,
    why: "the peer cuts the agency's prefix, or changes the letter case",
  },
  { kind: "nitf", fields: ["subject"], count: 2, why: "the peer adds the parents of a subject" },
  {
    kind: "nitf",
    fields: ["firstcreated", "versioncreated"],
    count: 3,
    why: `${NO_ZONE}; or date.issue, which is of this version, is taken for the first`,
  },
  {
    kind: "other-json",
    fields: ["guid", "name", "slugline", "anpa_category.0", "subject"],
    count: 7,
    why: "a sports result is no article: refused with what it is",
  },
  {
    kind: "other-text",
    fields: ["anpa_category.0.qcode", "subject.0.qcode", "genre.0.name", "genre.0.qcode", "place.0.state"],
    count: 11,
    why: DESK,
  },
  { kind: "other-text", fields: ["format"], count: 2, why: HOUSE },
  {
    kind: "other-text",
    fields: ["headline", "slugline", "anpa_take_key"],
    count: 13,
    why: "the peer's house makes titles of the names of race meetings and weather warnings; two of three are results",
  },
  {
    kind: "other-text",
    fields: ["body_html"],
    count: 2,
    why: "the peer keeps the dateline, or all lines, in the text",
  },
  { kind: "other-text", fields: ["guid", "name"], count: 2, why: "a table of dates is no article" },
  {
    kind: "other-xml",
    fields: ["anpa_category", "subject", "genre", "priority", "urgency", "firstcreated", "byline", "headline"],
    count: 13,
    why: "of Ritzau the peer takes the origin for the byline and the first words for a headline, and its own zone; the rest is its house's, or of calendars",
  },
  {
    kind: "other-xml",
    fields: ["name", "slugline", "guid", "body_html", "ednote"],
    count: 10,
    why: "calendars are no news; to a release the peer's house gives a slug, a note and an id, and puts links and contacts into the text",
  },
  {
    kind: "rfc822",
    fields: ["headline", "byline", "slugline", "urgency", "priority", "dateline.text"],
    count: 15,
    why: "a house's own form or JSON in a mail, whose labels the peer knows; one subject is broken beyond its charset",
  },
  { kind: "rfc822", fields: ["body_html"], count: 1, why: "the peer keeps the mail's own markup" },
  { kind: "rss-atom", fields: ["subject.0.qcode", "urgency"], count: 3, why: DESK },
];
