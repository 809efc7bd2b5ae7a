import { ending, noted, picture, type RuleCase, stating, under } from "./change.ts";
import { apMedia, newsmlG2, ninjs, nitf, page } from "./wires.ts";

const PHOTO = (caption: string) => ({
  content: `<media media-type="image"><media-reference source="quay.jpg"/><media-caption>${caption}</media-caption></media>`,
});
const PICTURES = under({ grants: [{ parts: ["text", "headline", "picture"], permission: ["display"] }] });
const captioned = (text: string) => ({
  item: {
    ...picture("Tidewatch").item,
    lines: [
      "Tide turns early",
      { role: "caption" as const, text, pointer: "/c", part: "picture-1" },
      "The tide turned.",
    ],
  },
});
const TWIN = { uri: "urn:ebbtide:7", supplier: "ebbtide", licence: "LicenseRef-Ebbtide", share: 0.2 };

/** 5xx: third parties. */
export const THIRD_PARTIES: Record<string, RuleCase> = {
  "RGT-501": {
    fires: { ...picture("AFP"), state: "accept-with-duties" },
    misses: picture("Tidewatch"),
    elsewhere: { ...nitf(PHOTO("The quay at noon (AFP)")), state: "accept-with-duties" },
  },
  "RGT-502": {
    fires: { ...ending("AFP contributed to this report."), state: "quarantine" },
    misses: ending("The board had told AFP so."),
    elsewhere: {
      ...ninjs({ body_text: "SALTMERE (AFP) - The tide turned an hour early.\n\nNobody in the harbour minded much." }),
      ...under({ trust: "contracted", carries: ["AFP"] }),
      state: "accept-with-duties",
    },
  },
  "RGT-503": {
    fires: { ...ending("This article was originally published by Ebbtide."), state: "quarantine" },
    misses: ending("This article was originally published on the Tidewatch website."),
    elsewhere: { ...page({ ld: { isBasedOn: "https://ebbtide.example/9" } }), state: "quarantine" },
  },
  "RGT-504": {
    fires: { ...picture(), state: "accept-with-duties" },
    misses: picture("AFP"),
    elsewhere: { ...nitf(PHOTO("The quay at noon")), state: "accept-with-duties" },
  },
  "RGT-505": {
    fires: { desk: { nearDuplicates: [TWIN] }, state: "accept-with-duties" },
    misses: {
      desk: {
        nearDuplicates: [
          { ...TWIN, share: 0.19 },
          { ...TWIN, supplier: "tidewatch" },
        ],
      },
    },
    elsewhere: { ...newsmlG2(), desk: { nearDuplicates: [{ ...TWIN, licence: null }] }, state: "accept-with-duties" },
  },
  "RGT-506": {
    fires: { ...noted("MANDATORY CREDIT: Jane Doe"), state: "accept-with-duties" },
    misses: ending("He called a mandatory credit check a nuisance."),
    elsewhere: { ...apMedia({ ednote: "MANDATORY CREDIT: SKELL ECHO" }), state: "accept-with-duties" },
  },
  "RGT-507": {
    fires: { ...captioned("The quay. HANDOUT (Tidewatch)"), ...PICTURES },
    misses: { ...captioned("A handout at the quay (Tidewatch)"), ...PICTURES },
    elsewhere: nitf(PHOTO("The quay at noon. HANDOUT PHOTO (Tidewatch)")),
  },
  "RGT-508": {
    fires: { ...stating("usageTerms", "Nicht für Boulevardmedien."), state: "quarantine" },
    misses: stating("usageTerms", "All rights reserved."),
    elsewhere: {
      ...newsmlG2({ rights: "<usageTerms>Not for tabloids in any form.</usageTerms>" }),
      state: "quarantine",
    },
  },
};
