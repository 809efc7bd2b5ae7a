import type { Reading } from "../../shared/copy/reading.ts";
import type { Article } from "../../shared/record/article.ts";
import { compilePolicies } from "../../shared/rights/policy/compile.ts";
import type { PolicyBundle } from "../../shared/rights/policy/policy.ts";
import { sha256 } from "../../shared/story/sha256.ts";

/** A wire with a contract: what it sends may be used. Made up for tests. */
export const COAST_WIRE = `
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
  - {id: CW-1, parts: [text, headline], validFrom: "2025-01-01T00:00:00Z", settles: [compensate], afterEnd: keep-published}
review: {source: ["written for tests"], checked: 2026-01-01, by: rights-desk, expires: 2099-01-01}
`;

/** The policies of the tests' one supplier, `coast-wire`. */
export function coastPolicies(edit: (yaml: string) => string = (yaml) => yaml): PolicyBundle {
  const { bundle, problems } = compilePolicies([{ name: "coast-wire.yaml", text: edit(COAST_WIRE) }]);
  if (!bundle) throw new Error(JSON.stringify(problems));
  return bundle;
}

/** An item of the wire as it would send it: ninjs 3.1. */
export function coastItem(edit: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ ...coastArticle(), ...edit });
}

function coastArticle(): Article {
  return {
    uri: "urn:coast:ferry",
    standard: { name: "ninjs", version: "3.1" },
    type: "text",
    version: "1",
    versionCreated: "2026-03-01T08:00:00Z",
    language: "en",
    pubStatus: "usable",
    headlines: [{ role: "main", value: "Ferry sails again" }],
    bodies: [{ role: "main", contentType: "text/plain", value: "The ferry sailed again on Monday." }],
  };
}

/** A reading of a text item of `coast-wire`, as the formats and the rights desk would have made it. */
export function coastReading(edit: Partial<Article> = {}): Reading {
  const article: Article = { ...coastArticle(), ...edit };
  const text = article.bodies?.[0]?.value ?? "";
  const status = article.pubStatus ?? "usable";
  return {
    article,
    provenance: {
      format: "application/json;profile=ninjs-3.1",
      supplier: "coast-wire",
      supplierMatchedBy: "prefix",
      policy: "coast-wire@2026-01-01",
      sha256: sha256(text),
      bytes: text.length,
      encoding: "utf-8",
      chars: text.length,
      removed: [],
    },
    statements: [
      { field: "pubStatus", value: status, source: "item-structured", pointer: "/pubStatus" },
      ...(article.embargoedUntil
        ? [
            {
              field: "embargoedUntil" as const,
              value: article.embargoedUntil,
              source: "item-structured" as const,
              pointer: "/embargoedUntil",
            },
          ]
        : []),
    ],
    notices: [],
  };
}
