/** A notice as it is published on a topic. Generated from notice.schema.json. */
export type Notice = {
  schema: "imprimatur.notice/1";
  id: string;
  event: "published" | "updated" | "corrected" | "withdrawn" | "held" | "decided" | "advisory";
  uri?: string;
  turn: number;
  beside?: string;
  revision?: string;
  state: "accept" | "accept-with-duties" | "hold" | "licence-required" | "quarantine" | "reject" | "withdraw";
  supplier?: string;
  headline?: string;
  change?: "new" | "update" | "correction" | "writethru" | "lead" | "add" | "insert" | "take" | "refile" | "repeat" | "advisory";
  changed?: Array<"headline" | "body" | "description" | "byline" | "dateline" | "slugline" | "language" | "subjects" | "picture" | "graphic" | "video" | "audio" | "rights">;
  reason?: "kill" | "expired" | "licence-ended" | "policy-changed" | "embargo-added" | "terms-narrowed";
  doNotPublishBefore?: string;
  releaseOn?: Array<string>;
  rights?: {
    licence?: string;
    creditText?: string;
    fee: boolean;
    duties?: Array<{
      action: string;
      text?: string;
      placement?: string;
      target?: string;
      to?: string;
      within?: string;
      channels?: Array<string>;
      soft?: boolean;
      amount?: number | null;
      currency?: string | null;
      when?: {
        forProfit?: boolean;
      };
      settled?: boolean;
    }>;
    prohibitions?: Array<string | {
      action: string;
      when?: {
        commercial?: boolean;
        approvalFrom?: string;
        alone?: boolean;
      };
    }>;
    territory?: {
      include?: Array<string>;
      exclude?: Array<string>;
    };
    channel?: {
      include?: Array<string>;
      exclude?: Array<string>;
    };
  };
  explanation?: string;
  findings: Array<string>;
  article?: {
    uri: string;
    standard?: {
      name?: string;
      version?: string;
      schema?: string;
    };
    type?: "text" | "audio" | "video" | "picture" | "graphic" | "composite" | "component" | "event" | "planning";
    representationType?: "full" | "partial";
    profile?: string;
    version?: string;
    firstCreated?: string;
    versionCreated?: string;
    contentCreated?: string;
    embargoedUntil?: string;
    expires?: string;
    pubStatus?: "usable" | "withheld" | "canceled";
    urgency?: number;
    language?: string;
    title?: string;
    by?: string;
    slugline?: string;
    located?: string;
    edNote?: string;
    copyrightHolder?: string;
    copyrightNotice?: string;
    usageTerms?: string;
    rightsInfo?: {
      langId?: string;
      linkedRights?: string;
      encodedRights?: string;
    };
    headlines?: Array<{
      role?: string;
      contentType?: string;
      value: string;
    }>;
    descriptions?: Array<{
      role?: string;
      contentType?: string;
      value: string;
    }>;
    bodies?: Array<{
      role?: string;
      contentType?: string;
      value: string;
      charCount?: number;
      wordCount?: number;
    }>;
    people?: Array<{
      name?: string;
      rel?: string;
      uri?: string;
      literal?: string;
    }>;
    organisations?: Array<{
      name?: string;
      rel?: string;
      uri?: string;
      literal?: string;
    }>;
    places?: Array<{
      name?: string;
      rel?: string;
      uri?: string;
      literal?: string;
    }>;
    subjects?: Array<{
      name?: string;
      rel?: string;
      uri?: string;
      literal?: string;
      creator?: string;
      relevance?: number;
      confidence?: number;
    }>;
    events?: Array<{
      name?: string;
      rel?: string;
      uri?: string;
      literal?: string;
    }>;
    objects?: Array<{
      name?: string;
      rel?: string;
      uri?: string;
      literal?: string;
    }>;
    genres?: Array<{
      name?: string;
      uri?: string;
      literal?: string;
    }>;
    infoSources?: Array<{
      name?: string;
      role?: string;
      uri?: string;
      literal?: string;
    }>;
    altIds?: Array<{
      role?: string;
      value?: string;
    }>;
    renditions?: Array<{
      name: string;
      href?: string;
      contentType?: string;
      title?: string;
      width?: number;
      height?: number;
      sizeInBytes?: number;
      duration?: number;
    }>;
    digitalSourceType?: {
      name?: string;
      uri?: string;
      literal?: string;
    };
    associations?: Array<{
      uri: string;
      standard?: {
        name?: string;
        version?: string;
        schema?: string;
      };
      type?: "text" | "audio" | "video" | "picture" | "graphic" | "composite" | "component" | "event" | "planning";
      representationType?: "full" | "partial";
      profile?: string;
      version?: string;
      firstCreated?: string;
      versionCreated?: string;
      contentCreated?: string;
      embargoedUntil?: string;
      expires?: string;
      pubStatus?: "usable" | "withheld" | "canceled";
      urgency?: number;
      language?: string;
      title?: string;
      by?: string;
      slugline?: string;
      located?: string;
      edNote?: string;
      copyrightHolder?: string;
      copyrightNotice?: string;
      usageTerms?: string;
      rightsInfo?: {
        langId?: string;
        linkedRights?: string;
        encodedRights?: string;
      };
      headlines?: Array<{
        role?: string;
        contentType?: string;
        value: string;
      }>;
      descriptions?: Array<{
        role?: string;
        contentType?: string;
        value: string;
      }>;
      bodies?: Array<{
        role?: string;
        contentType?: string;
        value: string;
        charCount?: number;
        wordCount?: number;
      }>;
      people?: Array<{
        name?: string;
        rel?: string;
        uri?: string;
        literal?: string;
      }>;
      organisations?: Array<{
        name?: string;
        rel?: string;
        uri?: string;
        literal?: string;
      }>;
      places?: Array<{
        name?: string;
        rel?: string;
        uri?: string;
        literal?: string;
      }>;
      subjects?: Array<{
        name?: string;
        rel?: string;
        uri?: string;
        literal?: string;
        creator?: string;
        relevance?: number;
        confidence?: number;
      }>;
      events?: Array<{
        name?: string;
        rel?: string;
        uri?: string;
        literal?: string;
      }>;
      objects?: Array<{
        name?: string;
        rel?: string;
        uri?: string;
        literal?: string;
      }>;
      genres?: Array<{
        name?: string;
        uri?: string;
        literal?: string;
      }>;
      infoSources?: Array<{
        name?: string;
        role?: string;
        uri?: string;
        literal?: string;
      }>;
      altIds?: Array<{
        role?: string;
        value?: string;
      }>;
      renditions?: Array<{
        name: string;
        href?: string;
        contentType?: string;
        title?: string;
        width?: number;
        height?: number;
        sizeInBytes?: number;
        duration?: number;
      }>;
      digitalSourceType?: {
        name?: string;
        uri?: string;
        literal?: string;
      };
      name: string;
      rel?: string;
    }>;
  };
  released?: string;
  file?: string;
  problems?: Array<{
    code: string;
    message: string;
  }>;
  report?: string;
};
