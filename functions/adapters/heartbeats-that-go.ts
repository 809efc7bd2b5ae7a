import { HEARTBEAT } from "../../shared/heartbeat/heartbeat.ts";
import { articleKey } from "../../shared/story/keys.ts";
import type { Dynamo } from "./dynamo.ts";

const DAY_SECONDS = 86_400;
const STORY = articleKey(HEARTBEAT.supplier, HEARTBEAT.uri);

/** The same table, whose rows on heartbeats go by themselves: their story, and the receipts of their file. */
export function heartbeatsThatGo(rows: Dynamo, now: () => string): Dynamo {
  return {
    ...rows,
    put(row, condition) {
      if (row.pk !== STORY && row.key !== HEARTBEAT.key) return rows.put(row, condition);
      const expiresAt = Math.ceil(Date.parse(now()) / 1000) + HEARTBEAT.days.rows * DAY_SECONDS;
      return rows.put({ ...row, expiresAt }, condition);
    },
  };
}
