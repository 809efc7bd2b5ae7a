import { copyrightNamed } from "../copyright-named.ts";
import { type Facts, MEDIA_KINDS, noticed, stated } from "../facts.ts";
import { hostOf, isHostOf } from "../hosts.ts";
import { membersOf } from "../members.ts";
import { isGrantedCredit, isOwnName } from "../names.ts";
import type { Policy } from "../policy/policy.ts";
import type { Fired, Rule } from "./rule.ts";

/**
 * RGT-111: a stated holder, a copyright line or a mark of another supplier names somebody else than the policy's party, of
 * the text or of a medium.
 * Under a contract a member's copy waits, whatever it carries, until the policy says that it is covered (`memberCopy`).
 */
export const holderConflict: Rule = (facts) => {
  const { policy, publisher, evidence, desk } = facts;
  if (!policy) return [];
  const holders = stated(facts, "copyrightHolder").map(({ value }) => value.trim());
  const lines = stated(facts, "copyrightNotice").flatMap(({ value }) => copyrightNamed(value) ?? []);
  const members = membersOf(facts.reading.article);
  const found = new Set<string>();
  const fired: Fired[] = [];
  for (const holder of [...holders, ...lines, ...members]) {
    if (isOwn(holder, policy) || found.has(holder)) continue;
    found.add(holder);
    fired.push({
      part: "text",
      evidence: [...evidence("copyrightHolder"), ...evidence("copyrightNotice")],
      args: { holder: holder.slice(0, 120), publisher },
      ...(members.includes(holder) ? waiting(policy) : passing(isGrantedCredit(holder, policy))),
    });
  }
  // A link to another's site names nobody as the supplier.
  const marks = noticed(facts, "supplier").filter(({ rule }) => rule !== "policy.match.host");
  for (const other of new Set(marks.map(({ value }) => value))) {
    if (!other || other === policy.id) continue;
    const named = desk.policies.policies.find(({ id }) => id === other)?.party.name ?? other;
    fired.push({ part: "text", evidence: [], args: { holder: named, publisher }, releaseOn: ["review:rights-desk"] });
  }
  return [...fired, ...mediaOfOthers(facts, policy)];
};

/** The same of media, whose holders and copyright lines are stated apart; a credit to another has taken the grant already. */
function mediaOfOthers({ parts, reading, publisher, evidence }: Facts, policy: Policy): Fired[] {
  const media = parts.filter(
    ({ kind, name, isThirdParty }) => MEDIA_KINDS.has(kind) && name !== "text" && !isThirdParty,
  );
  return media.flatMap(({ name }) => {
    const own = reading.statements.filter(({ part, value }) => part === name && value.trim() !== "");
    const holders = own.filter(({ field }) => field === "copyrightHolder").map(({ value }) => value.trim());
    const lines = own.filter(({ field }) => field === "copyrightNotice");
    const others = [...holders, ...lines.flatMap(({ value }) => copyrightNamed(value) ?? [])];
    return [...new Set(others)]
      .filter((holder) => !isOwn(holder, policy))
      .map(
        (holder): Fired => ({
          part: name,
          scope: "part",
          evidence: evidence("copyrightHolder"),
          args: { holder: holder.slice(0, 120), publisher },
          ...passing(isGrantedCredit(holder, policy)),
        }),
      );
  });
}

/** A name of the party, or a host of its own in the place of one. */
function isOwn(holder: string, policy: Policy): boolean {
  const site = hostOf(policy.party.uri ?? "")?.replace(/^www\./, "");
  const hosts = [...(policy.match.host ?? []), ...(site ? [site] : [])];
  return isOwnName(holder, policy) || isHostOf(holder.toLowerCase(), hosts);
}

function passing(isGranted: boolean): Partial<Fired> {
  return isGranted ? { severity: "warn" } : { releaseOn: ["review:rights-desk"] };
}

function waiting({ trust, memberCopy = "hold" }: Policy): Partial<Fired> {
  if (trust !== "contracted") return passing(false);
  return memberCopy === "accept" ? passing(true) : { ...passing(false), severity: "hold" };
}
