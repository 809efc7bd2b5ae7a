import type { Duty } from "../../record/rights.ts";
import { CHANNELS } from "../policy/policy-terms.ts";
import { dutyNamed } from "./odrl-actions.ts";
import { valuesOf } from "./odrl-fields.ts";
import type { OdrlConstraint, OdrlRule } from "./odrl-rule.ts";

/** Characters of a name or a line that a duty carries; a longer one is a text in the wrong field. */
const MAX_TEXT = 500;
const CURRENCY = /^(?:.{0,80}[/#:])?([A-Z]{3})$/;
/** Where a line may stand (policy schema). */
const PLACEMENTS = new Set(["top", "bottom", "byline", "caption", "head", "any"]);

function wordsOf(raw: unknown): string | undefined {
  const [words] = valuesOf(raw);
  return words ? words.slice(0, MAX_TEXT) : undefined;
}

function feeOf(constraints: readonly OdrlConstraint[]): Pick<Duty, "amount" | "currency"> {
  const fee = constraints.find(({ operand }) => operand === "odrl:payAmount");
  const amount = Number(fee?.values?.[0] ?? Number.NaN);
  const currency = CURRENCY.exec(fee?.unit ?? "")?.[1];
  return { ...(amount >= 0 ? { amount } : {}), ...(currency ? { currency } : {}) };
}

/** What a rule says in our own words beside those of ODRL. */
function ownWords({ said }: OdrlRule): Partial<Duty> {
  const text = wordsOf(said["imprimatur:text"]);
  const placement = wordsOf(said["imprimatur:placement"]);
  const target = wordsOf(said["imprimatur:target"]);
  const to = wordsOf(said["imprimatur:to"]);
  const within = wordsOf(said["imprimatur:within"]);
  const [soft] = valuesOf(said["imprimatur:soft"]);
  const [forProfit] = valuesOf(said["imprimatur:forProfit"]);
  const channels = valuesOf(said["imprimatur:channels"]).filter((one) => CHANNELS.some((known) => known === one));
  return {
    ...(text ? { text } : {}),
    ...(placement && PLACEMENTS.has(placement) ? { placement } : {}),
    ...(target ? { target } : {}),
    ...(to ? { to } : {}),
    ...(within && /^P[\dDTHM]{1,20}$/.test(within) ? { within } : {}),
    ...(soft === "true" ? { soft: true } : {}),
    ...(forProfit === "true" ? { when: { forProfit: true } } : {}),
    ...(channels.length > 0 ? { channels: channels as string[] } : {}),
  };
}

/** Refinement of ODRL's `include` by what our own exports say is to be included. */
const INCLUDED = "imprimatur:included";

/** The duties of a rule; undefined where nobody here knows how to do one of them. */
export function dutiesOf(rule: OdrlRule): Duty[] | undefined {
  const included = rule.constraints.find(({ operand }) => operand === INCLUDED)?.values?.[0];
  const duties = rule.actions.map((name): Duty | undefined => {
    const action =
      name === "odrl:include" && included !== undefined
        ? dutyNamed(included.replace(/^urn:imprimatur:odrl:/, "imprimatur:"))
        : dutyNamed(name ?? "");
    if (action === undefined) return undefined;
    const credited = action === "attribute" ? wordsOf(rule.said.attributedparty) : undefined;
    return {
      action,
      ...(credited && !/^\w+:/.test(credited) ? { text: credited } : {}),
      ...(action === "compensate" ? feeOf(rule.constraints) : {}),
      ...ownWords(rule),
    };
  });
  return duties.length > 0 && duties.every((duty) => duty !== undefined) ? duties : undefined;
}
