/** A story of another supplier that much of a text also stands in. */
export interface NearDuplicate {
  uri: string;
  supplier: string;
  /** Licence of its text: SPDX id or LicenseRef-*; null where nobody knows. */
  licence: string | null;
  /** Of the text's runs of eight words, from 0 to 1; estimated from sketches. */
  share: number;
}
