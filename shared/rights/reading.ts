import type { Delivery } from "../copy/delivery.ts";
import type { AssociationCopy, ItemCopy } from "../copy/item-copy.ts";
import type { Notice } from "../copy/notice.ts";
import type { Reading } from "../copy/reading.ts";
import type { Statement } from "../copy/statement.ts";
import type { Article, Association } from "../record/article.ts";
import type { Provenance } from "../record/provenance.ts";
import { canonicalJson } from "../story/canonical-json.ts";
import { sha256 } from "../story/sha256.ts";
import { besideUri } from "./beside-uri.ts";
import { bodyOf } from "./body.ts";
import type { itemRights } from "./encoded/item-rights.ts";
import { hostOf, isHostOf } from "./hosts.ts";
import { licenceNamed } from "./licence-named.ts";
import { readObjectMetadata } from "./object-metadata.ts";
import { type Policy, type PolicyBundle, policyRef } from "./policy/policy.ts";
import { policyIndex } from "./policy/policy-index.ts";
import { pubStatusOf } from "./pub-status.ts";
import { recognise, recogniseStated } from "./recognise/recognise.ts";
import { readSidecar } from "./sidecar.ts";
import { storyId } from "./story-id.ts";
import { matchSupplier, type SupplierMatch } from "./supplier.ts";
import { boundedStatements } from "./terms/bounded-statements.ts";
import { unreadableLimits } from "./terms/stated-limits.ts";
import { type ZonedDates, zonedDates } from "./zoned-dates.ts";

/** What is known of the file that an item came in. */
export interface FileFacts {
  /** Hexadecimal. */
  sha256: string;
  bytes: number;
  encoding: string;
  /** UTF-16 units of the decoded text. */
  chars: number;
  repairs: readonly string[];
  /** Place of the item in a file of several, from 0; absent for a file of one. */
  item?: number;
  /** Its name inside the delivered file, for a file in an archive or a mail. */
  within?: string;
}

/** Reads the encoded rights of an item. */
export type RightsReader = typeof itemRights;

/** Whether an item, its side-car or its object may hold encoded rights. */
export function mayEncodeRights({ article, statements }: ItemCopy, { sidecar, metadata }: Delivery): boolean {
  return (
    sidecar !== undefined ||
    article.rightsInfo !== undefined ||
    statements.some(({ field }) => field === "rightsInfo") ||
    (article.associations ?? []).some(({ rightsInfo }) => rightsInfo !== undefined) ||
    Object.keys(metadata).some((name) => /rights/i.test(name))
  );
}

/** Hexadecimal digits of the body's hash in an id made from content: 128 bits, no two stories share them. */
const ID_DIGITS = 32;

/** Services of one item: AP lists under a hundred products; stops lists that only fill the record. */
const MAX_SERVICES = 200;

/**
 * Everything that a decision needs of one item, from the item, the file, the way it came and the policies: whose it is,
 * its terms with their places, its text without them. The same bytes and delivery give the same reading. Encoded rights
 * are left for a person (RGT-211) where no reader of them is handed in: most copy has none, and it is loaded for those
 * that have.
 */
export function readingOf(
  item: ItemCopy,
  file: FileFacts,
  delivery: Delivery,
  policies: PolicyBundle,
  readRights: RightsReader = () => undefined,
): Reading {
  const written = item.article.versionCreated ?? item.article.contentCreated ?? item.article.firstCreated;
  const found = recognise(item.passages, policies.policies, written);
  const match = matchSupplier(item, delivery.key, found, policies);
  const dates = zonedDates(item, match.policy);
  const body = bodyOf(item.passages, found, policyIndex(policies.policies).keptNotices);
  const sidecars = [delivery.sidecar ?? []].flat().map(readSidecar);
  const bounded = boundedStatements([
    ...item.statements.map(ofLicence).filter((statement) => !isForeignLink(statement, match.policy)),
    ...dates.statements,
    ...sidecars.flatMap((sidecar) => sidecar.statements),
    ...readObjectMetadata(delivery.metadata),
  ]);
  const statements = bounded.kept;
  const edNotes = new Set(item.passages.filter(({ role }) => role === "ed-note").map(({ text }) => text));
  const prose = statements.filter(({ field, value }) => field !== "edNote" || !edNotes.has(value));
  const notices = [...found, ...recogniseStated(prose, policies.policies, written), ...match.notices];
  const id = item.uri ? storyId(item.uri, match.policy) : undefined;
  const isTakenBack = isAgainstUse(statements, notices) || (item.article.pubStatus ?? "usable") !== "usable";
  const beside = id && !isTakenBack ? besideUri(id.uri, item.change, item.article.version ?? id.version) : undefined;
  const uri =
    beside ??
    id?.uri ??
    `urn:imprimatur:${match.policy?.id ?? "unknown"}:sha256-${sha256(body.text || canonicalJson(item.article)).slice(0, ID_DIGITS)}`;
  const { firstCreated, versionCreated, contentCreated } = dates.article;
  const idVersion = id?.version;
  const article = articleOf(
    { ...item, article: dates.article },
    {
      uri,
      isBeside: beside !== undefined,
      idVersion,
      notices,
      statements,
      bodies: body.bodies,
      policy: match.policy,
    },
    delivery,
  );
  const rights = readRights(article, statements, match.policy?.trust === "contracted");
  const faults = [
    ...(item.faults ?? []),
    ...sidecars.flatMap((sidecar) => sidecar.faults),
    ...bounded.faults,
    ...unreadableLimits(statements),
    ...(rights?.faults ?? []),
  ];
  return {
    article,
    provenance: {
      ...provenanceOf(item, file, match, { removed: body.removed, ...dates }),
      ...(beside && id ? { beside: id.uri } : {}),
    },
    statements: [...statements, ...minedBy(rights)],
    notices,
    ...(rights ? { encoded: rights.encoded } : {}),
    ...((firstCreated ?? versionCreated ?? contentCreated) ? {} : { undated: true }),
    ...(faults.length > 0 ? { faults } : {}),
    ...(match.policy ? {} : { folder: delivery.key.slice(0, delivery.key.lastIndexOf("/") + 1) }),
  };
}

/** A kill or a hold under a story's id is the story's, whatever else the item calls itself. */
function isAgainstUse(statements: readonly Statement[], notices: readonly Notice[]): boolean {
  return (
    statements.some(
      ({ field, value }) => field === "pubStatus" && !["usable", undefined].includes(pubStatusOf(value)),
    ) || notices.some(({ kind }) => kind === "kill" || kind === "withhold")
  );
}

/** Mining that encoded rights forbid or sell is a reservation, whichever language says so. */
function minedBy(read: ReturnType<RightsReader>): Statement[] {
  const one = read?.encoded.find(({ parts, prohibition }) => !parts && prohibition.includes("textAndDataMining"));
  return one ? [{ field: "tdmReservation", value: "1", source: "item-encoded", pointer: one.pointer }] : [];
}

// A line of a text that is the address of a licence says under which it is.
function ofLicence(statement: Statement): Statement {
  const { field, value, pointer } = statement;
  const isLine = field === "canonicalUrl" && pointer.startsWith("#char=");
  return isLine && licenceNamed(value) ? { ...statement, field: "license" } : statement;
}

// A line of a text that is an address says where the article stands only when the address is its publisher's.
function isForeignLink({ field, value, pointer }: Statement, policy: Policy | undefined): boolean {
  if (field !== "canonicalUrl" || !pointer.startsWith("#char=")) return false;
  const host = hostOf(value);
  return host === undefined || !isHostOf(host, policy?.match.host ?? []);
}

interface Found {
  uri: string;
  /** The supplier's id is that of the story which it stands beside, and no name of its own. */
  isBeside: boolean;
  /** The version that the supplier writes at the end of the id. */
  idVersion: string | undefined;
  notices: readonly Notice[];
  statements: readonly Statement[];
  bodies: NonNullable<Article["bodies"]>;
  policy: Policy | undefined;
}

function articleOf(item: ItemCopy, found: Found, { receivedAt }: Delivery): Article {
  const { associations, infoSources = [], ...stated } = item.article;
  const { uri, idVersion, notices, bodies, policy } = found;
  const stating = (field: Statement["field"]) =>
    found.statements.find((one) => one.field === field && !one.part && one.value.trim())?.value.trim();
  const usageTerms =
    stated.usageTerms ?? stating("usageTerms") ?? notices.find(({ kind }) => kind === "fee")?.sentence?.text;
  const by = stated.by ?? stating("by");
  const hasPublisher = infoSources.some(({ role }) => role === "publisher");
  const sources =
    policy && !hasPublisher ? [...infoSources, { name: policy.party.name, role: "publisher" }] : infoSources;
  return {
    ...stated,
    uri,
    version: stated.version ?? idVersion ?? "1",
    versionCreated: stated.versionCreated ?? stated.contentCreated ?? stated.firstCreated ?? receivedAt,
    pubStatus: stated.pubStatus ?? "usable",
    ...(item.uri && item.uri !== uri && !found.isBeside
      ? { altIds: [...(stated.altIds ?? []), { role: "uri", value: item.uri }] }
      : {}),
    ...(by ? { by } : {}),
    ...(bodies.length > 0 ? { bodies } : {}),
    ...(associations?.length ? { associations: associationsOf(associations, uri, notices) } : {}),
    ...(sources.length > 0 ? { infoSources: sources } : {}),
    ...(usageTerms ? { usageTerms } : {}),
  };
}

/** Names that parts of the article itself have in a decision: an association of that name would ride on their grant. */
const OWN_PARTS = ["text", "headline"];

function associationsOf(copies: readonly AssociationCopy[], uri: string, notices: readonly Notice[]): Association[] {
  const taken = new Set(OWN_PARTS);
  return copies.map((copy) => {
    let name = copy.name;
    for (let next = 2; taken.has(name); next += 1) name = `${copy.name}-${next}`;
    taken.add(name);
    return associationOf({ ...copy, name }, uri, notices);
  });
}

function associationOf(copy: AssociationCopy, uri: string, notices: readonly Notice[]): Association {
  const credit = notices.find(({ kind, part }) => kind === "caption-credit" && part === copy.name)?.value;
  const isCredited = copy.infoSources?.some(({ role }) => role === "creditline");
  return {
    ...copy,
    uri: copy.uri || partUri(uri, copy.name),
    ...(credit && !isCredited
      ? { infoSources: [...(copy.infoSources ?? []), { role: "creditline", name: credit }] }
      : {}),
  };
}

// A name may hold what a URI may not, and an id that has a fragment takes no second one.
function partUri(uri: string, name: string): string {
  return `${uri}${uri.includes("#") ? "/" : "#"}${encodeURIComponent(name.toWellFormed())}`;
}

function provenanceOf(
  item: ItemCopy,
  file: FileFacts,
  { policy, by }: SupplierMatch,
  { removed, floating, repairs: dated }: Pick<ZonedDates, "floating" | "repairs"> & Pick<Provenance, "removed">,
): Provenance {
  const repairs = [...file.repairs, ...(item.repairs ?? []), ...dated];
  return {
    format: item.format,
    supplier: policy?.id ?? null,
    supplierMatchedBy: by,
    policy: policy ? policyRef(policy) : null,
    sha256: file.sha256,
    bytes: file.bytes,
    encoding: file.encoding,
    chars: file.chars,
    removed: [...item.removed, ...removed],
    ...(Object.keys(floating).length > 0 ? { floating } : {}),
    ...(repairs.length > 0 ? { repairs: [...new Set(repairs)] } : {}),
    ...(item.sent ? { sent: item.sent } : {}),
    ...(item.change ? { change: item.change } : {}),
    ...(item.links?.length ? { links: item.links } : {}),
    ...(item.services?.length ? { services: [...new Set(item.services)].slice(0, MAX_SERVICES) } : {}),
    ...(item.marks.sender ? { sender: item.marks.sender } : {}),
    ...(file.item === undefined ? {} : { item: file.item }),
    ...(file.within === undefined ? {} : { within: file.within }),
    ...(item.unmapped ? { unmapped: item.unmapped } : {}),
  };
}
