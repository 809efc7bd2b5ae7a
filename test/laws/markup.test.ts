import { describe, expect, it } from "vitest";
import { FORMATS } from "../../shared/formats/index.ts";
import { readCopy } from "../../shared/read-copy.ts";
import type { Article } from "../../shared/record/article.ts";
import { bundleOf } from "../rights/desk-of.ts";
import { CARRIERS, type Carrier } from "./carriers.ts";
import { liveMarkup } from "./live-markup.ts";
import { VECTORS } from "./vectors.ts";

const policies = bundleOf();
const delivery = { key: "in/x/copy", receivedAt: "2026-01-05T09:00:00Z", metadata: {} };

async function read(carrier: Carrier, headline: string, body: string) {
  const { format, readings, problems } = await readCopy(Buffer.from(carrier.of(headline, body)), delivery, policies);
  expect([format, problems.filter(({ code }) => code === "INTERNAL")]).toEqual([carrier.format, []]);
  return { articles: readings.map(({ article }) => article), problems };
}
const htmlOf = ({ bodies = [] }: Article): string =>
  bodies
    .filter(({ contentType }) => contentType === "text/html")
    .map(({ value }) => value)
    .join("");
/** Everything of an article that a page would show as text. */
const texts = ({ headlines = [], descriptions = [], by, slugline, associations = [] }: Article): string[] => [
  ...[
    ...headlines,
    ...descriptions,
    ...associations.flatMap((one) => [...(one.headlines ?? []), ...(one.descriptions ?? [])]),
  ].map(({ value }) => value),
  by ?? "",
  slugline ?? "",
];

/** What a browser shows as words: escaped brackets, and all that stands in elements of raw text. */
const isText = (vector: string) => !vector.includes("<") || /^<(?:xmp|plaintext|listing)/.test(vector);

describe("hostile markup", () => {
  it("is carried by every format", () => {
    expect([...new Set(CARRIERS.map(({ format }) => format))].sort()).toEqual(FORMATS.map(({ name }) => name).sort());
  });

  describe.each(CARRIERS)("in $format ($way)", (carrier) => {
    it("is looked for in what its readers get", async () => {
      const body = "<p>The <b>old</b> bell rang on Wednesday for the first time.</p><p>Nobody minds.</p>";
      const { articles, problems } = await read(carrier, "Harbour bell", body);
      expect([problems, articles.length]).toEqual([[], 1]);
      expect(articles.flatMap(texts).join(" ")).toContain("Harbour bell");
      const html = articles.map(htmlOf).join("");
      if (carrier.isMarkup) expect(html).toMatch(/<(b|strong)>old<\/\1>/);
      else expect(html).not.toContain("<b>");
    });

    it("leaves nothing that runs, loads or styles in a body", async () => {
      const left: [string, string[]][] = [];
      for (const vector of VECTORS) {
        const { articles } = await read(carrier, "Harbour bell", `<p>One.</p>${vector}<p>Two.</p>`);
        const live = articles.flatMap((article) => liveMarkup(htmlOf(article)));
        if (live.length > 0) left.push([vector, live]);
      }
      expect(left).toEqual([]);
    });

    it("leaves a headline that is text, in which nothing became markup", async () => {
      const left: [string, string[]][] = [];
      const isLive = (text: string, vector: string) =>
        carrier.isMarkedTitle ? /<[/a-z!?]/i.test(text) : count(text) > count(vector);
      for (const vector of VECTORS.filter((one) => !carrier.isMarkedTitle || !isText(one))) {
        const { articles } = await read(carrier, `Bell ${vector}`, "<p>The bell rang on Wednesday.</p><p>Two.</p>");
        for (const { headlines = [] } of articles)
          for (const { contentType } of headlines) expect(contentType ?? "text/plain").toBe("text/plain");
        // A page's headline stands in its title and its body as well, each of them a text.
        const live = articles.flatMap(texts).filter((text) => isLive(text, vector));
        if (live.length > 0) left.push([vector, live]);
      }
      expect(left).toEqual([]);
    });
  });
});

const count = (text: string): number => text.match(/</g)?.length ?? 0;
