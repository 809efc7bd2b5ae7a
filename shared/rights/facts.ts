import type { Notice } from "../copy/notice.ts";
import type { Reading } from "../copy/reading.ts";
import type { StatedField, Statement } from "../copy/statement.ts";
import type { PartRights, Rights } from "../record/rights.ts";
import type { Desk } from "./desk.ts";
import type { Policy } from "./policy/policy.ts";
import type { Grant } from "./policy/policy-terms.ts";
import type { Target } from "./target.ts";
import type { Coverage } from "./terms/coverage.ts";
import type { MiningReading } from "./terms/data-mining.ts";
import type { EmbargoReading } from "./terms/embargo-reading.ts";
import { statedOf } from "./terms/stated-of.ts";

/** One part of an item and the terms on it. */
export interface Part {
  /** `text`, `headline`, or the association's name. */
  name: string;
  /** What a grant would have to name. */
  kind: string;
  /** What the policy grants for this kind, none for a third party's. */
  grant: Grant | undefined;
  /** How much of it may be used without asking, by each grant that says so. */
  quotas: NonNullable<Grant["quota"]>[];
  coverage: Coverage;
  /** The credit of a picture, graphic, video or audio, as it stands in the copy. */
  credit: string | undefined;
  /** Whether that credit names somebody whom the policy does not cover. */
  isThirdParty: boolean;
  rights: Omit<PartRights, "decision">;
}

/** What the rules look at: the copy's terms against the policy, read once, with the evidence of each. */
export interface Facts {
  reading: Reading;
  desk: Desk;
  policy: Policy | undefined;
  /** For whom, where and how the use is meant. */
  target: Target;
  /** Text and headline first, then media in the copy's order. */
  parts: Part[];
  rights: Omit<Rights, "parts">;
  embargo: EmbargoReading;
  /** What machines may do with the copy. */
  mining: MiningReading;
  /** The party's name, or `The publisher`. */
  publisher: string;
  /** Ids of the evidence for a field of the rights block. */
  evidence(field: string): string[];
}

/** What structured fields say of the whole item, blank ones left out. */
export function stated({ reading }: Pick<Facts, "reading">, field: StatedField): Statement[] {
  return statedOf(reading, field);
}

/** The recognised notices of a kind. */
export function noticed({ reading }: Pick<Facts, "reading">, kind: Notice["kind"]): Notice[] {
  return reading.notices.filter((notice) => notice.kind === kind);
}

/** Kinds of part that are media: they cannot ride on the licence of the text, and need a credit. */
export const MEDIA_KINDS: ReadonlySet<string> = new Set(["picture", "graphic", "video", "audio"]);

/** The parts that are no media: the text and its headline. */
export function isOwnText({ name }: Pick<Part, "name">): boolean {
  return name === "text" || name === "headline";
}
