import type { LeftOut } from "../subscribers/recipients.ts";
import type { NoticeAttributes } from "./attributes.ts";
import type { Digest } from "./changed.ts";
import type { NoticeEvent, Topic } from "./notice.ts";

/**
 * The ledger's entry of one announced turn: who was told what, under which attributes. Never deleted. Each entry carries
 * on what the ones before it say, so that the next turn reads one of them, not all.
 */
export interface Note {
  turn: number;
  /** When it was announced: RFC 3339. */
  at: string;
  /** The SNS message ids; empty when the turn had nothing to tell. `only`: for these subscribers alone. */
  published: { topic: Topic; event: NoticeEvent; id: string; only?: string[] }[];
  /** The last event that each topic was ever told of this story. */
  told: Partial<Record<Topic, NoticeEvent>>;
  /** What subscribers were last given, aspect by aspect: what the next notice compares with. */
  digest?: Digest;
  /** The configured subscribers who hold the story after this turn; absent in entries of stacks that had none. */
  to?: string[];
  /** Those whom the terms left out of this turn, with the rule. */
  leftOut?: LeftOut[];
  /** Every value of every attribute that the story was ever told under. */
  attributes: NoticeAttributes;
}
