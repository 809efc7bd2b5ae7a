import { printable } from "../shared/desk-page/wrap.ts";
import type { NewsRecord } from "../shared/record/record.ts";
import { type Refusal, sayRefusal } from "../shared/republish/refusal.ts";
import { republish } from "../shared/republish/republish.ts";
import { decisionToOdrl } from "../shared/rights/odrl/decision-to-odrl.ts";
import type { PolicyBundle } from "../shared/rights/policy/policy.ts";
import type { ReadOptions } from "./read-options.ts";

type Item = Pick<NewsRecord, "article" | "rights" | "findings" | "decision"> & { explanation: string };

/** What is printed of an item instead of its decision, and what is said beside it. */
export interface Exported {
  out: string[];
  said: string[];
  isRefused: boolean;
}

/** An item in the form that was asked for: its decision in ODRL, or its copy ready to publish. */
export function exported(
  item: Item,
  { isOdrl, republish: asked, isJson }: ReadOptions,
  now: string,
  policies: PolicyBundle,
): Exported {
  if (isOdrl) return { out: [JSON.stringify(decisionToOdrl(item, policies))], said: [], isRefused: false };
  if (!asked) return { out: [], said: [], isRefused: false };
  const { channel, territory, isText } = asked;
  const place = { channel, now, ...(territory === undefined ? {} : { territory }) };
  const made = republish(item, place, policies);
  const body = made.refused ? undefined : isText ? made.text : made.html;
  const refused: Refusal[] = made.refused ?? (body === null ? [{ code: "MARKUP_NEEDED", args: {} }] : []);
  const leftOut = made.refused ? [] : made.leftOut;
  const toDo = made.refused ? [] : made.toDo;
  const sentences = (all: readonly Refusal[]) => all.map((one) => printable(sayRefusal(one)));
  if (isJson) {
    const { uri } = item.article;
    const told = {
      uri,
      refused: refused.map(withMessage),
      leftOut: leftOut.map((one) => ({ ...one, refusals: one.refusals.map(withMessage) })),
      toDo,
    };
    return {
      out: [JSON.stringify({ ...told, body: refused.length > 0 ? null : body })],
      said: [],
      isRefused: refused.length > 0,
    };
  }
  return {
    out: refused.length > 0 ? [] : [body ?? ""],
    said: [
      ...sentences(refused),
      // A state alone tells an editor nothing that helps.
      ...(refused.some(({ code }) => code === "NOT_USABLE") ? [printable(item.explanation)] : []),
      ...leftOut.map(({ name, refusals }) => {
        const found = item.findings.filter(({ part, severity }) => part === name && severity !== "info");
        const why = found.map(({ message, rule }) => printable(`${message.replace(/\.$/, "")} (${rule}).`));
        return [`${printable(name)} is left out.`, ...sentences(refusals), ...why].join(" ");
      }),
      ...toDo.map(({ action, to, within }) =>
        printable(`To do besides: ${[action, to, within].filter(Boolean).join(" ")}.`),
      ),
    ],
    isRefused: refused.length > 0,
  };
}

const withMessage = (refusal: Refusal) => ({ ...refusal, message: sayRefusal(refusal) });
