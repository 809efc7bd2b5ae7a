/** The labels and small words of the desk's page. */
export interface PageWords {
  labels: Readonly<
    Record<
      | ("what" | "from" | "id" | "readAs" | "decision" | "because" | "notBefore" | "liftedBy" | "agreement")
      | ("inShort" | "credit" | "statedTerms" | "holder" | "terms" | "askAt" | "may" | "mayNot" | "duties")
      | ("territory" | "channel" | "recipients" | "start" | "end"),
      string
    >
  >;
  /** Headings: the parts and their terms, what decided, what else was seen. */
  sections: Readonly<Record<"parts" | "why" | "others", string>>;
  noHeadline: string;
  nobody: string;
  item: string;
  /** Kinds of part and of item, by the names of policies and ninjs. */
  kinds: Readonly<Record<string, string>>;
  /** `{count}`. */
  wordCount: string;
  /** `{by}`: the byline as the copy spells it. */
  byline: string;
  /** `{how}`: how the supplier was recognised. */
  toldBy: string;
  /** `{policy}`. */
  termsOf: string;
  /** `{version}`. */
  version: string;
  /** `{repairs}`. */
  repaired: string;
  /** `{ref}`: a place in a policy. */
  inPolicy: string;
  /** `{from}`, `{to}`. */
  characters: string;
  /** Why somebody is taken for the holder; `{name}`. */
  holders: Readonly<Record<"stated" | "line" | "credit" | "policy", string>>;
  leftOut: string;
  settled: string;
  open: string;
  conditional: string;
  /** `{duty}`, `{amount}`. */
  ofAmount: string;
  /** `{duty}`, `{whom}`. */
  toWhom: string;
  /** `{list}`. */
  only: string;
  /** `{list}`. */
  not: string;
  none: string;
  nonProfits: string;
  newsOrganisations: string;
}
