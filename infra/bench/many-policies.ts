import { compilePolicies } from "../../shared/rights/policy/compile.ts";
import type { PolicyBundle } from "../../shared/rights/policy/policy.ts";

/** The supplier whose copy is measured has half of all agreements, each for stories of its own but for one. */
function agreementsOf(at: number, policies: number, agreements: number): object[] {
  const general = { parts: ["text", "headline"], validFrom: "2020-01-01T00:00:00Z", settles: ["compensate"] };
  const share =
    at === 0
      ? agreements - Math.floor(agreements / 2 / policies) * (policies - 1)
      : Math.floor(agreements / 2 / policies);
  return Array.from({ length: share }, (_, index) =>
    index === share - 1
      ? { ...general, id: `A-${at}-${index}` }
      : { ...general, id: `A-${at}-${index}`, uris: [`urn:bench:other:${at}:${index}`] },
  );
}

/** So many contracted policies with so many agreements in all: what a house that buys from everybody would have. */
export function manyPolicies(policies: number, agreements: number): PolicyBundle {
  const files = Array.from({ length: policies }, (_, at) => {
    const name = at === 0 ? "bench" : `bench-${at}`;
    const policy = {
      policy: "imprimatur.policy/1",
      id: `${name}-wire`,
      version: "2026-01-01",
      party: { name: `Bench Wire ${at}`, uri: `https://${name}.example/` },
      match: {
        prefix: [`in/${name}/`],
        provider: [`Bench Wire ${at}`],
        host: [`${name}.example`],
        notice: [`Bench Wire ${at} reports from every harbour of the coast`],
      },
      trust: "contracted",
      license: { id: `LicenseRef-Bench-${at}`, acquire: { kind: "contract", note: "for measuring only" } },
      grants: [
        {
          parts: ["text", "headline"],
          permission: ["distribute", "reproduce", "display"],
          duty: [{ action: "compensate" }, { action: "attribute", text: `Bench Wire ${at}` }],
        },
      ],
      agreements: agreementsOf(at, policies, agreements),
      review: { source: ["written for the benchmark"], checked: "2026-01-01", by: "bench", expires: "2099-01-01" },
    };
    return { name: `${name}.yaml`, text: JSON.stringify(policy) };
  });
  const { bundle, problems } = compilePolicies(files);
  if (!bundle) throw new Error(`the benchmark's policies do not compile: ${JSON.stringify(problems)}`);
  return bundle;
}
