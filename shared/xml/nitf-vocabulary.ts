import type { MarkupVocabulary } from "./element-markup.ts";

/** How NITF's text differs from HTML. */
export const NITF_VOCABULARY: MarkupVocabulary = {
  names: { bq: "blockquote", hl1: "h2", hl2: "h3", "nitf-table": "div", fn: "p", dt: "p", dd: "p", credit: "p" },
  apart: new Set([
    "media",
    "img",
    "note",
    "nitf-table-metadata",
    "media-object",
    "media-metadata",
    "key-list",
    "tobject",
  ]),
};
