import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { MAX_FILE_BYTES } from "../../shared/bytes/decode.ts";
import { CARRIERS, type Carrier, ONE_EACH } from "./carriers.ts";
import { read, wrongAnswer } from "./samples.ts";

const LEVELS = 500_000;
const attributes = (count: number): string => Array.from({ length: count }, (_, at) => `a${at}="1"`).join(" ");

/** Bodies that no desk writes. Each is read, or refused with a code, in the memory that reading takes. */
const BODIES: Readonly<Record<string, string>> = {
  "half a million open elements": "<div>".repeat(LEVELS),
  "half a million elements in each other": `${"<b>".repeat(LEVELS)}x${"</b>".repeat(LEVELS)}`,
  "half a million brackets": "[".repeat(LEVELS),
  "100,000 attributes": `<p ${attributes(100_000)}>One.</p>`,
  "30,000 elements": "<p>One.</p>".repeat(30_000),
  "200,000 entities": `<p>${"&amp;".repeat(200_000)}</p>`,
  "half a megabyte without a blank": `<p>${"x".repeat(512 * 1024)}</p>`,
  "a megabyte of blanks": `<p>x${" ".repeat(1024 * 1024)}x</p>`,
  "a megabyte of line ends": `<p>x${"\n".repeat(1024 * 1024)}x</p>`,
  "NUL bytes": "<p>One\0\0two.</p>\0<p>Three.</p>",
  "control characters": `<p>One${String.fromCharCode(...Array.from({ length: 31 }, (_, at) => at + 1))}\u007f\u0085two.</p>`,
  "halves of surrogates": "<p>One \ud800 two \udfff three.</p>",
  "marks that turn text around": "<p>One \u202e owt \u2066 three \u200f.</p>",
  noncharacters: "<p>One \uffff \ufffe \ufdd0 two.</p>",
};

const LINES: Readonly<Record<string, string>> = {
  "half a million open elements": "<div>".repeat(LEVELS),
  "half a megabyte without a blank": "x".repeat(LEVELS),
  "NUL bytes": "One\0\0two",
  "halves of surrogates": "One \ud800 two \udfff",
};

async function answered(copy: string | Uint8Array): Promise<void> {
  const answer = await read(copy);
  expect(wrongAnswer(answer)).toEqual([]);
  for (const { article } of answer.readings) {
    const said = JSON.stringify(article);
    // What stores and carries records takes neither of them.
    expect(said.includes("\\u0000")).toBe(false);
    expect(/\\ud[89a-f]/i.test(said)).toBe(false);
  }
}

describe.each(ONE_EACH)("in $format ($way)", (carrier) => {
  it.each(Object.entries(BODIES))("%s in a body", (_, body) => answered(carrier.of("Harbour bell", body)));
  it.each(Object.entries(LINES))("%s in a headline", (_, words) =>
    answered(carrier.of(`Bell ${words}`, "<p>It rang.</p><p>Two.</p>")),
  );
  it("halves of surrogates in bytes of UTF-16", () =>
    answered(Buffer.from(`\uFEFF${carrier.of("Bell \ud800", "<p>One \udfff two.</p><p>Three.</p>")}`, "utf16le")));
});

describe("20 megabytes of one paragraph", () => {
  const largest = "The ferry left. ".repeat(Math.floor((MAX_FILE_BYTES - 20_000) / 16));
  it.each(ONE_EACH)("are answered with a code in $format ($way)", async (carrier) => {
    const { readings, problems } = await read(carrier.of("Bell", `<p>${largest}</p>`));
    expect([readings.length, problems.map(({ code }) => code)]).toEqual([0, [expect.stringMatching(/_TOO_LARGE$/)]]);
  });
  it.each(["x", " ", "\n", "<", "[", "{", "\0", "PK\u0003\u0004", "\u001f\u008b\b", "From a@b\n", "ZCZC ", "\u0001"])(
    "or more of %j too",
    async (sign) => {
      const whole = Buffer.from(sign.repeat(Math.ceil((50 * 1024 * 1024) / sign.length)), "latin1");
      await answered(whole.subarray(0, MAX_FILE_BYTES));
      expect((await read(whole)).problems.map(({ code }) => code)).toEqual(["FILE_TOO_LARGE"]);
    },
  );
});

describe("what a document points to", () => {
  const asked: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    asked.push(url);
    response.end("fetched");
  });
  let here = "";
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  const laughs = Array.from({ length: 10 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");
  const declared = (subset: string): string => `<!DOCTYPE x [${subset}]>`;
  const SUBSETS: Readonly<Record<string, () => string>> = {
    "a billion laughs": () => declared(`<!ENTITY l0 "ha">${laughs}<!ENTITY y "&l10;">`),
    "an entity of 100,000 signs": () => declared(`<!ENTITY y "${"ha".repeat(50_000)}">`),
    "a file of the machine": () => declared('<!ENTITY y SYSTEM "file:///etc/passwd">'),
    "a page of a network": () => declared(`<!ENTITY y SYSTEM "${here}/entity">`),
    "a parameter from a network": () => declared(`<!ENTITY % z SYSTEM "${here}/parameter"> %z;<!ENTITY y "z">`),
    "a document type from a network": () => `<!DOCTYPE x SYSTEM "${here}/type">`,
    "a public document type": () => `<!DOCTYPE x PUBLIC "-//X//Y" "${here}/public">`,
    "an entity that holds itself": () => declared('<!ENTITY y "&y;">'),
  };
  const isXml = ({ of }: Carrier) => /^(?:<\?xml[^>]*>)?\s*<(?!!DOCTYPE html)/.test(of("", ""));

  it.each(CARRIERS.filter(isXml))("is not fetched, nor said, in $format ($way)", async (carrier) => {
    for (const subset of Object.values(SUBSETS)) {
      const copy = carrier.of("Bell &y;", "<p>One &y; two.</p>");
      const [prologue = ""] = /^<\?xml[^>]*>/.exec(copy) ?? [];
      const root = copy.slice(prologue.length).replace(/^\s*<!DOCTYPE[^>]*>/, "");
      const answer = await read(`${prologue}${subset()}${root.replaceAll("&amp;y;", "&y;")}`);
      expect(wrongAnswer(answer)).toEqual([]);
      const said = JSON.stringify(answer);
      expect(said).not.toMatch(/fetched|root:|hahaha/);
    }
    expect(asked).toEqual([]);
  });
  it.each(CARRIERS)("is not fetched from markup in $format ($way)", async (carrier) => {
    const links = `<p>One.</p><img src="${here}/i"><link rel=stylesheet href="${here}/l"><script src="${here}/s"></script><iframe src="${here}/f"></iframe><a href="${here}/a">x</a>`;
    await answered(carrier.of("Bell", links));
    expect(asked).toEqual([]);
  });
});
