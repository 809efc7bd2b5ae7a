import { safeLink } from "../markup/safe-link.ts";
import type { NewsRecord } from "../record/record.ts";
import type { Duty, PartRights } from "../record/rights.ts";
import { isHostOf } from "../rights/hosts.ts";
import type { Policy } from "../rights/policy/policy.ts";
import { isDueIn, isSettleable } from "../rights/terms/duties.ts";
import { slotsOf } from "../rights/terms/template.ts";
import type { Refusal } from "./refusal.ts";
import { partWords } from "./refusals-of.ts";

/** What must be printed with a part, and what the desk must do besides. */
export interface DutyLines {
  byline: string[];
  top: string[];
  bottom: string[];
  caption: string[];
  /** Address of the original that must be linked to. */
  original: string | undefined;
  /** Address of the licence that must be linked to. */
  licence: string | undefined;
  /** Addresses of counters and logos: the policy's own, never the copy's. */
  counters: string[];
  logos: string[];
  indicatesChanges: boolean;
  /** Something of it cannot stand in plain text: a counter, a logo, the links of the original. */
  needsMarkup: boolean;
  /** Duties that no page can do: telling the owner, deleting in time. */
  toDo: Duty[];
}

/** Where a line stands that may stand anywhere. */
const PLACES: Readonly<Record<string, "byline" | "top" | "bottom" | "caption">> = {
  byline: "byline",
  top: "top",
  head: "top",
  bottom: "bottom",
  any: "bottom",
  caption: "caption",
};
const BY_THE_DESK = new Set(["inform", "delete", "reviewPolicy"]);

/** What duties are done for. */
export interface DutyContext {
  record: Pick<NewsRecord, "article" | "rights">;
  policy: Policy | undefined;
  channel: string;
}

type Lacks = Omit<Refusal, "args"> & { args?: Record<string, string> };
/** Does one duty: adds to the lines, or says what is lacking. */
type Do = (lines: DutyLines, duty: Duty, context: DutyContext) => Lacks | undefined;

const web = (address: string | null | undefined) => {
  const link = address ? safeLink(address) : undefined;
  return link && /^https?:/.test(link) ? link : undefined;
};

function print(lines: DutyLines, { placement = "any" }: Duty, text: string): void {
  lines[PLACES[placement] ?? "bottom"].push(text);
}

const printed =
  (field: "creditText" | "copyrightNotice"): Do =>
  (lines, duty, { record: { rights } }) => {
    const text = (duty.text ?? rights[field] ?? "").trim();
    const lacks = text === "" ? [field] : slotsOf(text);
    if (lacks.length > 0) return { code: "NOT_FILLED", args: { lacks: lacks.join(", ") } };
    print(lines, duty, text);
    return undefined;
  };

const linked: Do = (lines, duty, { record: { rights } }) => {
  const link = web(duty.target && slotsOf(duty.target).length === 0 ? duty.target : rights.canonicalUrl);
  if (!link) return { code: "NO_LINK" };
  lines.original = link;
  return undefined;
};

/** An address that the policy itself gives for a duty: copy that asks for a counter must not name its own. */
function ofPolicy({ action, target = "" }: Duty, policy: Policy | undefined): string | undefined {
  const link = web(target);
  const templates = (policy?.grants ?? []).flatMap(({ duty = [] }) => duty).filter((one) => one.action === action);
  const isOwn = templates.some((template) => {
    const own = web((template.target ?? "").replace(/\{\w+\}/g, "x"));
    return own !== undefined && link !== undefined && isHostOf(new URL(link).hostname, [new URL(own).hostname]);
  });
  return isOwn && link?.startsWith("https:") && slotsOf(target).length === 0 ? link : undefined;
}

const DO: Readonly<Record<string, Do>> = {
  attribute: printed("creditText"),
  includeNotice: printed("copyrightNotice"),
  linkBack: linked,
  linkCanonical: linked,
  linkLicense: (lines, duty, { record: { rights } }) => {
    const link = web(duty.target) ?? web(rights.parts[0]?.license?.uri);
    if (!link) return { code: "NO_LINK" };
    lines.licence = link;
    return undefined;
  },
  indicateChanges: (lines) => {
    lines.indicatesChanges = true;
    return undefined;
  },
  keepLinks: (lines, _duty, { record: { article } }) => {
    lines.needsMarkup = true;
    return article.bodies?.some(({ contentType }) => contentType === "text/html") ? undefined : { code: "LINKS_LOST" };
  },
  includeTracking: (lines, duty, { policy }) => {
    const link = ofPolicy(duty, policy);
    if (!link) return { code: "NO_COUNTER" };
    lines.counters.push(link);
    lines.needsMarkup = true;
    return undefined;
  },
  includeLogo: (lines, duty, { policy }) => {
    const link = ofPolicy(duty, policy);
    if (!link) return { code: "NO_LOGO" };
    lines.logos.push(link);
    lines.needsMarkup = true;
    return undefined;
  },
};

/** Does the duties of a part for a channel: what to print where, and what keeps it from being published. A request that cannot be met is left. */
export function dutyLines(
  part: PartRights,
  name: string,
  context: DutyContext,
): { lines: DutyLines; refusals: Refusal[] } {
  const lines: DutyLines = {
    ...{ byline: [], top: [], bottom: [], caption: [], counters: [], logos: [], toDo: [] },
    ...{ original: undefined, licence: undefined, indicatesChanges: false, needsMarkup: false },
  };
  const refusals: Refusal[] = [];
  for (const duty of part.duty.filter((one) => isDueIn(one, [context.channel]))) {
    const refuse = ({ code, args = {} }: Lacks) => {
      if (!duty.soft) refusals.push({ code, args: { part: partWords(name), duty: duty.action, ...args } });
    };
    if (isSettleable(duty.action)) {
      if (duty.settled === false) refuse({ code: "NOT_SETTLED" });
      continue;
    }
    if (BY_THE_DESK.has(duty.action)) {
      lines.toDo.push(duty);
      continue;
    }
    const act = Object.hasOwn(DO, duty.action) ? DO[duty.action] : undefined;
    const lacks = act ? act(lines, duty, context) : { code: "UNKNOWN_DUTY" as const };
    if (lacks) refuse(lacks);
  }
  return { lines, refusals };
}
