import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { readCopy } from "../../shared/read-copy.ts";
import type { NewsRecord } from "../../shared/record/record.ts";
import { newsArticle } from "../../shared/republish/news-article.ts";
import { sayRefusal } from "../../shared/republish/refusal.ts";
import type { Place } from "../../shared/republish/refusals-of.ts";
import { republish } from "../../shared/republish/republish.ts";
import { decide } from "../../shared/rights/decide.ts";
import { compilePolicies } from "../../shared/rights/policy/compile.ts";

const FOLDER = join(import.meta.dirname, "../fixtures/republish");
const POLICIES = join(FOLDER, "policies");
const NOW = "2026-01-05T09:00:00Z";
const WEB: Place = { channel: "web", territory: "DE", now: NOW };
const file = (name: string) => readFileSync(join(FOLDER, name), "utf8");

function bundleWith(edit: (text: string) => string = (text) => text) {
  const files = readdirSync(POLICIES).map((name) => ({ name, text: edit(readFileSync(join(POLICIES, name), "utf8")) }));
  const { bundle, problems } = compilePolicies(files);
  if (!bundle) throw new Error(JSON.stringify(problems));
  return bundle;
}

type Item = Pick<NewsRecord, "article" | "rights" | "decision">;

async function itemOf(over: Record<string, unknown> = {}, policies = bundleWith()): Promise<Item> {
  const copy = JSON.stringify({ ...JSON.parse(file("slipway.json")), ...over });
  const sidecar = file("slipway.json.rights.json");
  const delivery = { key: "in/tern/slipway.json", receivedAt: NOW, metadata: {}, sidecar };
  const { readings } = await readCopy(Buffer.from(copy), delivery, policies);
  const [reading] = readings;
  if (!reading) throw new Error("no reading");
  return { article: reading.article, ...decide(reading, { policies, now: NOW, kills: [], wasUsable: false }) };
}

const reasons = (made: ReturnType<typeof republish>) => (made.refused ?? []).map(({ code }) => code);

describe("a story that may be published", () => {
  it("becomes a page with its credits, links, notes, counter and terms for machines", async () => {
    const made = republish(await itemOf(), WEB, bundleWith());
    await expect(made.html ?? "").toMatchFileSnapshot(join(FOLDER, "slipway.web.html"));
    expect(made.refused ? [] : made.toDo).toMatchObject([{ action: "inform", to: "syndication@tern.example" }]);
  });

  it("becomes text for print, without the picture whose terms are for the web alone", async () => {
    const made = republish(await itemOf(), { ...WEB, channel: "print", territory: "AT" }, bundleWith());
    if (made.refused) throw new Error(made.refused.map(sayRefusal).join("\n"));
    await expect(made.text ?? "").toMatchFileSnapshot(join(FOLDER, "slipway.print.txt"));
    expect(made.leftOut.map(({ name }) => name)).toEqual(["slip", "agency"]);
  });

  it("is no text for the web, whose counter and links need markup", async () => {
    const made = republish(await itemOf(), WEB, bundleWith());
    expect(made.refused ? undefined : made.text).toBeNull();
  });

  it("links to the licence and to the original, and reserves mining in its head", async () => {
    const { html = "" } = republish(await itemOf(), WEB, bundleWith());
    const { document } = new JSDOM(html).window;
    const href = (query: string) => document.querySelector(query)?.getAttribute("href");
    expect(href("link[rel=canonical]")).toBe("https://tern.example/2026/slipway");
    expect(href("a[rel=license]")).toBe("https://creativecommons.org/licenses/by/4.0/");
    expect(href(".original a")).toBe("https://tern.example/2026/slipway");
    expect(document.querySelector("meta[name=tdm-reservation]")?.getAttribute("content")).toBe("1");
    const described = JSON.parse(document.querySelector("script")?.textContent ?? "");
    expect(described).toMatchObject({ "@type": "NewsArticle", isBasedOn: "https://tern.example/2026/slipway" });
  });
});

describe("a story that may not be published there and then", () => {
  it.each<[string, Partial<Place>, Record<string, unknown>, (text: string) => string, string[]]>([
    ["a channel that is left out", { channel: "archive" }, {}, (text) => text, ["CHANNEL"]],
    ["a territory outside", { territory: "FR" }, {}, (text) => text, ["TERRITORY"]],
    [
      "a territory that nobody names",
      { territory: undefined as unknown as string },
      {},
      (text) => text,
      ["TERRITORY_UNTOLD"],
    ],
    [
      "an embargo",
      {},
      { embargoedUntil: "2026-01-06T00:00:00Z" },
      (text) => text,
      ["NOT_YET", "NOT_USABLE", "NOT_USABLE"],
    ],
    ["a decision that is out of date", { now: "2036-02-01T00:00:00Z" }, {}, (text) => text, ["STALE"]],
    [
      "a fee",
      {},
      {},
      (text) => text.replace("- {action: linkLicense}", "- {action: compensate}"),
      ["NOT_USABLE", "NOT_SETTLED"],
    ],
    [
      "a counter that the policy does not name",
      {},
      {},
      (text) => text.replace(', target: "https://count.tern.example/pixel?story={uri}"', ""),
      ["NO_COUNTER"],
    ],
    [
      "a logo that the policy does not name",
      {},
      {},
      (text) => text.replace("- {action: linkLicense}", "- {action: includeLogo}"),
      ["NO_LOGO"],
    ],
    ["a notice that the copy does not have", {}, { copyrightNotice: "" }, (text) => text, ["NOT_USABLE", "NOT_FILLED"]],
    [
      "links that are lost",
      {},
      { bodies: [{ contentType: "text/plain", value: "The slipway reopened." }] },
      (text) => text,
      ["NOT_USABLE", "LINKS_LOST"],
    ],
  ])("is refused for %s", async (_, place, over, edit, codes) => {
    const policies = bundleWith(edit);
    const made = republish(await itemOf(over, policies), { ...WEB, ...place }, policies);
    expect([...new Set(reasons(made))]).toEqual([...new Set(codes)]);
    for (const refusal of made.refused ?? []) expect(sayRefusal(refusal)).not.toMatch(/[{}]/);
  });

  it("is published without a request that cannot be met", async () => {
    const policies = bundleWith((text) =>
      text.replace("- {action: linkLicense}", "- {action: includeLogo, soft: true}"),
    );
    expect(reasons(republish(await itemOf({}, policies), WEB, policies))).toEqual([]);
  });

  it("takes no counter from the copy", async () => {
    const policies = bundleWith();
    const item = await itemOf({}, policies);
    const forged = structuredClone(item);
    for (const part of forged.rights.parts) {
      part.duty = part.duty.map((duty) =>
        duty.action === "includeTracking" ? { ...duty, target: "https://evil.example/p" } : duty,
      );
    }
    expect(reasons(republish(forged, WEB, policies))).toEqual(["NO_COUNTER"]);
  });
});

const HOSTILE = [
  "</script><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '"><svg onload=alert(1)>',
  "javascript:alert(1)",
  "' onmouseover='alert(1)",
  "<!--",
  "]]><style>*{}</style>",
  "</title><script>alert(1)</script>",
  "\u2028<a href=javascript:alert(1)>x</a>",
  "data:text/html,<script>alert(1)</script>",
];

const ELEMENTS =
  /^(?:html|head|meta|title|link|script|body|article|h[1-6]|p|a|b|i|em|strong|sub|sup|br|ul|ol|li|table|tbody|tr|td|th|pre|blockquote|figure|figcaption|img|footer)$/;
const ATTRIBUTES = /^(?:lang|charset|name|content|rel|href|src|alt|class|type|width|height|data-part)$/;

function forged(item: Item, [a, b, c, d]: readonly [string, string, string, string]): Item {
  const copy = structuredClone(item);
  const [picture] = copy.article.associations ?? [];
  Object.assign(copy.article, { by: a, language: b, headlines: [{ value: c }] });
  copy.article.bodies = [{ contentType: "text/html", value: `<p>${a}${b}</p>${c}<p onclick="x">${d}` }];
  Object.assign(picture ?? {}, { descriptions: [{ value: b }], renditions: [{ name: "m", href: d }], title: c });
  Object.assign(copy.rights, { canonicalUrl: a, copyrightNotice: b, creditText: c });
  for (const part of copy.rights.parts) {
    part.duty = part.duty.map((duty) => (duty.text ? { ...duty, text: `${d} ${a}` } : duty));
  }
  return copy;
}

/** What stands on a page that nobody meant to be there. */
function strays(html: string): string[] {
  const { document } = new JSDOM(html).window;
  const elements = [...document.querySelectorAll("*")];
  const attributes = elements.flatMap((one) => [...one.attributes]);
  const isAddress = ({ name }: Attr) => name === "href" || name === "src";
  return [
    ...elements.map((one) => one.localName).filter((name) => !ELEMENTS.test(name)),
    ...attributes.map(({ name }) => name).filter((name) => !ATTRIBUTES.test(name)),
    ...attributes.filter(isAddress).flatMap(({ value }) => (/^(?:https?|mailto):/.test(value) ? [] : [value])),
    ...[...document.querySelectorAll("script")].slice(1).map(({ textContent }) => textContent ?? ""),
  ];
}

describe("copy that is hostile", () => {
  it("never leaves its place on the page", async () => {
    const policies = bundleWith();
    const item = await itemOf({}, policies);
    const evil = fc.oneof(fc.constantFrom(...HOSTILE), fc.string()).map((text) => text.replace(/[{}]/g, "") || "x");
    let made = 0;
    fc.assert(
      fc.property(fc.tuple(evil, evil, evil, evil), (values) => {
        const { html } = republish(forged(item, values), WEB, policies);
        if (html === undefined) return;
        made += 1;
        expect(strays(html)).toEqual([]);
        const script = new JSDOM(html).window.document.querySelector("script");
        expect(() => JSON.parse(script?.textContent ?? "")).not.toThrow();
      }),
      { numRuns: 60 },
    );
    expect(made).toBeGreaterThan(30);
  });

  it("is seen where it does", () => {
    expect(strays("<p onclick='x'></p><a href='javascript:x'>x</a><svg></svg>")).toEqual(
      expect.arrayContaining(["onclick", "javascript:x", "svg"]),
    );
  });
});

describe("what an editor need not see", () => {
  it("is a caption whose picture did not come with the story", async () => {
    const { associations } = JSON.parse(file("slipway.json"));
    const bare = associations.map(({ renditions: _, ...one }: Record<string, unknown>) => one);
    const made = republish(await itemOf({ associations: bare }), WEB, bundleWith());
    expect(made.html).not.toContain("<figure");
    const slip = made.refused ? undefined : made.leftOut.find(({ name }) => name === "slip");
    expect(slip?.refusals.map(sayRefusal)).toEqual(["No file of slip came with the story."]);
  });
  it("is the house's own name for a licence, and the By before a name", async () => {
    const own = bundleWith((text) => text.replace(/^license:\n(?: +.*\n)+/m, "license: {id: LicenseRef-Tern-2026}\n"));
    const described = newsArticle(await itemOf({ by: "By Jory Hale" }, own));
    expect(described).not.toHaveProperty("license");
    expect(described).toMatchObject({ author: { name: "Jory Hale" } });
  });
});
