import { readCopy } from "../../shared/read-copy.ts";
import { decide } from "../../shared/rights/decide.ts";
import { coastPolicies } from "../story/sample-copy.ts";

const NOW = "2026-05-13T09:00:00Z";

/** What becomes of each message of a file under a contract that grants everything: its state and the rules that fired. */
export async function decisionsOn(copy: string | Uint8Array): Promise<{ state: string; rules: string[] }[]> {
  const policies = coastPolicies();
  const delivery = { key: "in/coast/a.txt", receivedAt: NOW, metadata: {} };
  const { readings } = await readCopy(Buffer.from(copy as string), delivery, policies);
  return readings.map((reading) => {
    const { decision } = decide(reading, { policies, now: NOW, kills: [], wasUsable: false });
    return { state: decision.state, rules: decision.firedBy };
  });
}
