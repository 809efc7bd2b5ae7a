import type { NoticeAttributes } from "./attributes.ts";
import type { NoticeEvent, Topic } from "./notice.ts";

/** The ledger's entry of one announced turn: who was told what, under which attributes. Never deleted. */
export interface Note {
  turn: number;
  /** When it was announced: RFC 3339. */
  at: string;
  /** The SNS message ids; empty when the turn had nothing to tell. */
  published: { topic: Topic; event: NoticeEvent; id: string }[];
  attributes: NoticeAttributes;
}
