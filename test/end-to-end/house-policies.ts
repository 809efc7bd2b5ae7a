import { readFileSync } from "node:fs";
import { join } from "node:path";
import { policyDirectory, ROOT } from "./running-desk.ts";

const AGREEMENT = `agreements:
  - id: TEST-1
    parts: [text, headline]
    permission: [distribute, reproduce, display]
    validFrom: 2020-01-01T00:00:00Z
    afterEnd: keep-published
    settles: [obtainConsent, compensate]
`;

/** A wire with a contract: what it sends may be used. */
const COAST_WIRE = `
policy: imprimatur.policy/1
id: coast-wire
version: 2026-01-01
party: {name: Coast Wire, isCopyrightHolder: always}
match: {prefix: ["in/coast/"]}
trust: contracted
license: {id: LicenseRef-CoastWire-contract, acquire: {kind: contract, note: "house contract"}}
grants:
  - parts: [text, headline]
    permission: [distribute, reproduce, display]
    duty: [{action: compensate}, {action: attribute, text: "Coast Wire"}]
agreements:
  - {id: CW-1, parts: [text, headline], validFrom: "2020-01-01T00:00:00Z", settles: [compensate], afterEnd: keep-published}
review: {source: ["written for tests"], checked: 2026-01-01, by: rights-desk, expires: 2099-01-01}
`;

/** One of the project's policies, its terms re-read, with an agreement that settles consent and fee for the text. */
function withAgreement(file: string): string {
  const text = readFileSync(join(ROOT, "shared/policies", file), "utf8");
  return text.replace("agreements: []\n", AGREEMENT).replace(/^( +expires: ).*$/m, (_, label) => `${label}2099-01-01`);
}

/** The project's suppliers with agreements, and a contracted wire under `in/coast/`. */
export function housePolicies(): string {
  return policyDirectory({
    "coast-wire.yaml": COAST_WIRE,
    "harbour-ledger.yaml": withAgreement("harbour-ledger.yaml"),
    "middle-east-eye.yaml": withAgreement("middle-east-eye.yaml"),
  });
}

/** An item of the contracted wire, as it would send it. */
export function coastItem(edit: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    uri: "urn:coast:ferry",
    standard: { name: "ninjs", version: "3.1" },
    type: "text",
    version: "1",
    versionCreated: "2026-03-01T08:00:00Z",
    language: "en",
    pubStatus: "usable",
    headlines: [{ role: "main", value: "Ferry sails again" }],
    bodies: [{ role: "main", contentType: "text/plain", value: "The ferry sailed again on Monday." }],
    ...edit,
  });
}
