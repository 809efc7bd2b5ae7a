import { readFileSync } from "node:fs";
import { join } from "node:path";
import { COAST_WIRE } from "../story/sample-copy.ts";
import { policyDirectory, ROOT } from "./running-desk.ts";

const AGREEMENT = `agreements:
  - id: TEST-1
    parts: [text, headline]
    permission: [distribute, reproduce, display]
    validFrom: 2020-01-01T00:00:00Z
    afterEnd: keep-published
    settles: [obtainConsent, compensate]
`;

/** One of the project's policies, its terms re-read, with an agreement that settles consent and fee for the text. */
function withAgreement(file: string): string {
  const text = readFileSync(join(ROOT, "shared/policies", file), "utf8");
  return text.replace("agreements: []\n", AGREEMENT).replace(/^( +expires: ).*$/m, (_, label) => `${label}2099-01-01`);
}

/** Another wire of the same terms. */
const GULL_POST = COAST_WIRE.replaceAll("coast-wire", "gull-post")
  .replaceAll("Coast Wire", "Gull Post")
  .replace("in/coast/", "in/gull/");

/** The project's suppliers with agreements, and contracted wires under `in/coast/` and `in/gull/`. */
export function housePolicies(): string {
  return policyDirectory({
    "coast-wire.yaml": COAST_WIRE,
    "gull-post.yaml": GULL_POST,
    "harbour-ledger.yaml": withAgreement("harbour-ledger.yaml"),
    "middle-east-eye.yaml": withAgreement("middle-east-eye.yaml"),
  });
}
