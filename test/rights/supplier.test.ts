import { describe, expect, it } from "vitest";
import type { ItemCopy } from "../../shared/copy/item-copy.ts";
import type { House } from "../../shared/rights/policy/house.ts";
import type { PolicyBundle } from "../../shared/rights/policy/policy.ts";
import { policyIndex } from "../../shared/rights/policy/policy-index.ts";
import { matchSupplier } from "../../shared/rights/supplier.ts";
import { bundleOf, policyOf } from "./desk-of.ts";
import { itemOf, readItem } from "./item-of.ts";

const tidewatch = policyOf();
const second = policyOf({
  id: "second",
  party: { name: "Second News" },
  match: { prefix: ["in/tidewatch/second/"], provider: ["Second"], notice: ["Second News is read by the second"] },
});
const contracted = policyOf({
  id: "contracted",
  party: { name: "Wire" },
  trust: "contracted",
  match: { prefix: ["in/wire/"], sender: ["wire.example"], provider: ["Wire"], host: ["wire.example"] },
});
const agency = policyOf({ id: "agency", party: { name: "Agency" }, match: { provider: ["AP"], creditLine: ["AP"] } });
const policies = bundleOf(agency, contracted, second, tidewatch);
const NONE = { hosts: [], providers: [], creditLines: [] };

function matched(key: string, item: Parameters<typeof itemOf>[0] = {}) {
  const { supplier, supplierMatchedBy } = readItem(itemOf(item), policies, { key }).provenance;
  return [supplier, supplierMatchedBy];
}

describe("the supplier of copy", () => {
  it.each([
    ["in/tidewatch/1.json", {}, ["tidewatch", "prefix"]],
    ["in/tidewatch/second/1.json", {}, ["second", "prefix"]],
    ["in/tidewatchers/1.json", {}, [null, null]],
    ["x/in/tidewatch/1.json", {}, [null, null]],
    ["1.json", { marks: { ...NONE, providers: ["Tidewatch"] } }, ["tidewatch", "provider"]],
    ["1.json", { marks: { ...NONE, providers: ["TIDEWATCH"] } }, ["tidewatch", "provider"]],
    ["1.json", { marks: { ...NONE, providers: ["Tidewatch Weekly"] } }, [null, null]],
    ["1.json", { marks: { ...NONE, hosts: ["www.tidewatch.example"] } }, ["tidewatch", "host"]],
    ["1.json", { marks: { ...NONE, hosts: ["nottidewatch.example"] } }, [null, null]],
    ["1.json", { marks: { ...NONE, hosts: ["tidewatch.example.evil.example"] } }, [null, null]],
    ["1.json", { marks: { ...NONE, creditLines: ["TDW"] } }, ["tidewatch", "creditLine"]],
    ["1.json", { lines: ["Head", "Text.", "Second News is read by the second."] }, ["second", "notice"]],
    ["1.json", { lines: ["Head", "Text.", 'He read: "Second News is read by the second."'] }, [null, null]],
    ["1.json", { lines: ["Head", "Second News is read by the second.", "A", "B", "C", "D"] }, [null, null]],
    ["1.json", { marks: { ...NONE, providers: ["Wire"], hosts: ["wire.example"] } }, [null, null]],
    ["1.json", { marks: { ...NONE, providers: ["Second", "Tidewatch"] } }, [null, null]],
    ["1.json", { marks: { ...NONE, providers: ["The Associated Press"] } }, ["agency", "provider"]],
    ["1.json", { marks: { ...NONE, creditLines: ["ap"] } }, ["agency", "creditLine"]],
    ["1.json", { marks: { ...NONE, creditLines: ["APA"] } }, [null, null]],
    ["1.json", { marks: { ...NONE, hosts: ["a.".repeat(500_000)] } }, [null, null]],
    ["in/wire/1.json", { marks: { ...NONE, providers: ["Second"] } }, ["contracted", "prefix"]],
  ] as const)("%s %j is %j", (key, item, expected) => {
    expect(matched(key, item as Parameters<typeof itemOf>[0])).toEqual(expected);
  });
});

describe("the supplier of a mail", () => {
  const house: House = { house: "imprimatur.house/1", name: "Press", mail: { trustedAuthserv: ["mx.press.example"] } };
  const mail = (domain: string, authserv = "mx.press.example", result = "pass") => ({
    ...NONE,
    sender: { domain, checks: [{ authserv, method: "dmarc", result, domain }] },
  });
  const of = (marks: ItemCopy["marks"], by: PolicyBundle = { ...policies, house }, key = "1.eml") => {
    const { supplier, supplierMatchedBy } = readItem(itemOf({ marks }), by, { key }).provenance;
    return [supplier, supplierMatchedBy];
  };

  it("is told by its verified sender, a contract too: that is a way of delivery", () => {
    expect(of(mail("wire.example"))).toEqual(["contracted", "sender"]);
    expect(of(mail("desk.wire.example"))).toEqual(["contracted", "sender"]);
  });

  it("is not told by a sender whom nobody verified", () => {
    expect(of(mail("wire.example"), policies)).toEqual([null, null]);
    expect(of(mail("wire.example", "mx.elsewhere.example"))).toEqual([null, null]);
    expect(of(mail("wire.example", "mx.press.example", "fail"))).toEqual([null, null]);
    expect(of(mail("notwire.example"))).toEqual([null, null]);
  });

  it("is the folder's before the sender's, and the sender's before what the copy says of itself", () => {
    expect(of(mail("wire.example"), undefined, "in/tidewatch/1.eml")).toEqual(["tidewatch", "prefix"]);
    expect(of({ ...mail("wire.example"), providers: ["Tidewatch"] })).toEqual(["contracted", "sender"]);
  });
});

describe("matching by index", () => {
  /** Policies that count how often anybody looks at what they match. */
  function counting(count: number) {
    const looks = { at: 0 };
    const policies = Array.from({ length: count }, (_, at) => {
      const policy = policyOf({
        id: `supplier-${at}`,
        match: { prefix: [`in/${at}/`], host: [`s${at}.example`], provider: [`Supplier ${at}`] },
      });
      const { match } = policy;
      return Object.defineProperty(policy, "match", {
        get() {
          looks.at += 1;
          return match;
        },
      });
    });
    return { policies, looks };
  }

  it("looks at no policy but those that the item names, once the index is built", () => {
    const { policies, looks } = counting(500);
    const match = (key: string, marks: ItemCopy["marks"] = NONE) => matchSupplier({ marks }, key, [], { policies });
    match("in/0/1.txt");
    expect(looks.at).toBeGreaterThanOrEqual(500);
    looks.at = 0;
    expect(match("in/499/1.txt").policy?.id).toBe("supplier-499");
    expect(match("1.txt", { ...NONE, hosts: ["www.s77.example"] }).policy?.id).toBe("supplier-77");
    expect(match("1.txt", { ...NONE, providers: ["SUPPLIER 250"] }).policy?.id).toBe("supplier-250");
    expect(match("1.txt", { ...NONE, providers: ["Nobody"] }).policy).toBeUndefined();
    expect(looks.at).toBe(0);
  });

  it("tries a key at each length of prefix once, however many policies there are", () => {
    const { prefixLengths } = policyIndex(counting(500).policies);
    expect(prefixLengths).toEqual([7, 6, 5]);
  });
});
