/** What we do with a document of IPTC's own test suites that must fail, under the name that IPTC gave it. */
export interface Verdict {
  name: string;
  /** Not read at all: the code that says why. */
  refused?: string;
  /** The path that is said to be invalid; the rest is read. */
  invalid?: string;
  /** Mended, and the repair noted. */
  repaired?: string;
  /** Not understood, and kept as it came under its path. */
  kept?: string;
  /** Read without a word, and why that is right. */
  silent?: string;
}

const EVENT = "/eventDetails";
const NEWER = "a later version allows it, and every version is read by the newest";

export const VERDICTS: readonly Verdict[] = [
  { name: "1.0~should_fail~001_no_uri_declared.json", refused: "JSON_NOT_NEWS" },
  { name: "1.0~should_fail~004_representationtype_invalid.json", invalid: "/representationtype" },
  { name: "1.0~should_fail~005_profile_must_be_string.json", repaired: "number-read-as-text" },
  { name: "1.0~should_fail~007_pubstatus_cancelled.json", repaired: "pub-status-cancelled" },
  { name: "1.0~should_fail~008_usageterms_object.json", invalid: "/usageterms" },
  { name: "1.0~should_fail~009_body_text_with_cr.json", repaired: "json-strings-mended" },
  { name: "1.0~should_fail~010_body_must_be_string.json", refused: "JSON_BROKEN" },
  { name: "1.0~should_fail~011_description_must_be_string.json", refused: "JSON_BROKEN" },
  { name: "1.0~should_fail~013_person_not_string.json", invalid: "/person" },
  { name: "1.0~should_fail~016_infosource.json", silent: NEWER },
  { name: "1.0~should_fail~017_description_extension.json", repaired: "field-name-outside-ninjs" },
  { name: "1.1~should_fail~001_type_component.json", silent: NEWER },
  { name: "1.2~should_fail~002_firstcreated_bad_type.json", invalid: "/firstcreated" },
  { name: "1.2~should_fail~003_ednote_bad_type.json", invalid: "/ednote" },
  { name: "1.2~should_fail~004_infosource_bad_type.json", invalid: "/infosource/0/scheme" },
  { name: "1.2~should_fail~005_pubstatus_replaced.json", invalid: "/pubstatus" },
  { name: "1.2~should_fail~006_pubstatus_commissioned.json", invalid: "/pubstatus" },
  { name: "1.3~should_fail~001_schema_bad.json", invalid: "/$standard" },
  { name: "1.3~should_fail~002_headline_nonascii.json", repaired: "field-name-outside-ninjs" },
  { name: "1.3~should_fail~004_headline_dash.json", repaired: "field-name-outside-ninjs" },
  { name: "1.3~should_fail~007_invalid_genre.json", repaired: "name-for-concept" },
  { name: "1.4~should_fail~002_bad_contentcreated.json", invalid: "/contentcreated" },
  { name: "1.4~should_fail~003_bad_expires.json", invalid: "/expires" },
  { name: "1.4~should_fail~004_bad_expires.json", invalid: "/expires" },
  { name: "1.5~should_fail~002_bad_association.json", kept: "/associations/first/incorrectproperty" },
  { name: "1.x_dev~should_fail~001_advice_string.json", kept: "/advice" },
  { name: "1.x_dev~should_fail~002_advice_wrongtypes.json", kept: "/advices" },
  { name: "1.x_dev~should_fail~004_linked_rights.json", kept: "/linkedrights" },
  { name: "1.x_dev~should_fail~006_combined_rights.json", kept: "/encodedrights" },
  { name: "2.1~should_fail~001_bad_association.json", kept: "/associations/0/incorrectproperty" },
  { name: "2.1~should_fail~002_good_association_but_no_name.json", repaired: "association-without-name" },
  { name: "2.1~should_fail~003_good_association_but_no_uri.json", repaired: "association-without-uri" },
  { name: "2.x_dev~should_fail~002_advice_wrongtypes.json", kept: "/advice" },
  { name: "2.x_dev~should_fail~005_encoded_rights.json", kept: "/encodedrights" },
  {
    name: "2.x_dev~should_fail~006_combined_rights.json",
    silent: "an empty link beside a rights expression says nothing; the expression is read",
  },
  { name: "3.0~should_fail~003_event_with_conflicting_start.json", kept: EVENT },
  { name: "3.0~should_fail~004_event_with_renditions.json", kept: EVENT },
  { name: "3.0~should_fail~004_invalid_truncated_date.json", kept: EVENT },
  { name: "3.0~should_fail~005_planned_coverage_bad_urgency.json", kept: "/plannedCoverage" },
  { name: "3.1~should_fail~001_bad_digital_source.json", invalid: "/digitalSourceType" },
  { name: "2.12~should_fail~xsany-on-hasinstrument.xml", kept: "/packageItem/assert[1]" },
  { name: "2.29~should_fail~001_incomplete_file.xml", refused: "XML_NOT_NEWS" },
  { name: "2.33~should_fail~digitalSourceType_catalogItem.xml", refused: "CATALOG_ITEM" },
  { name: "2.34~should_fail~CR00218_too_many_nested_related.xml", kept: "/newsItem/assert[1]" },
];

/**
 * Paths at which documents of IPTC that must pass are found invalid all the same: its schemas state formats of text
 * that its validator does not check.
 */
export const STRICTER: readonly { path: string; why: string }[] = [
  { path: "/uri", why: "the schema says a URI; what is none is kept as another id" },
  { path: "/versioncreated", why: "the schema says a time; words and days are none" },
  { path: "/firstcreated", why: "as versioncreated" },
];
