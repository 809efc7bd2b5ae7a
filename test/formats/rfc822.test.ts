import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFormat } from "../../shared/formats/read-format.ts";
import { authenticationResults } from "../../shared/formats/rfc822/authentication-results.ts";
import { isDisclaimer } from "../../shared/formats/rfc822/disclaimer.ts";
import { headOf } from "../../shared/formats/rfc822/head.ts";
import { readRfc822 } from "../../shared/formats/rfc822/read-rfc822.ts";
import { senderOf } from "../../shared/formats/rfc822/sender.ts";
import { rfc822 } from "../../shared/formats/rfc822.ts";
import { readCopy } from "../../shared/read-copy.ts";
import { decide } from "../../shared/rights/decide.ts";
import type { PolicyBundle } from "../../shared/rights/policy/policy.ts";
import { bundleOf, deskOf, policyOf } from "../rights/desk-of.ts";
import { FIXTURES } from "./golden.ts";
import { schemaErrors } from "./ninjs-schema.ts";

const HEAD =
  "From: desk@wire.example\nDate: Wed, 13 May 2026 09:15:00 +0000\nSubject: Quay to close\nMessage-ID: <1@wire.example>\nMIME-Version: 1.0\n";
const mail = (body: string, fields = "Content-Type: text/plain; charset=utf-8\n", head = HEAD) =>
  `${head}${fields}\n${body}`;
const parts = (...all: string[]) =>
  mail(`${all.map((part) => `--b\n${part}\n`).join("")}--b--\n`, "Content-Type: multipart/mixed; boundary=b\n");
const read = (text: string) => readFormat(Buffer.from(text));
const item = async (text: string) => (await read(text)).items[0] ?? expect.fail("no item");
const bodyOf = async (text: string) =>
  (await item(text)).passages.filter(({ role }) => role !== "headline").map(({ text: words }) => words);
const removedOf = async (text: string) => (await item(text)).removed.map(({ reason, text: words }) => [reason, words]);

describe("what is a mail", () => {
  const claims = (text: string) => rfc822.claims({ text, encoding: "utf-8", repairs: [] });
  it.each([
    "From: a@b.example\nSubject: Quay\n\nWords.",
    "   \n\nReceived: from x\n by y\nSubject: Quay\n\n",
    "From desk@wire.example Wed May 13 09:15:00 2026\nReturn-Path: <a@b.example>\nDate: x\n",
    "X-Long: y\nMIME-Version: 1.0\nContent-Type: text/plain\n\nWords.",
  ])("%j is", (text) => expect(claims(text)).toBe(true));
  it.each([
    "From: our correspondent\nDate: Monday\n\nWords.",
    "From the quay: words.\nSubject: more\nFrom: a@b.example\n",
    "Contact: Jane\nDate: Monday\n\nFrom: a@b.example\nSubject: x",
    "Message-ID: <1@b.example>\n\nWords.",
    "Quay to close\n\nFrom: a@b.example\nSubject: x",
  ])("%j is not", (text) => expect(claims(text)).toBe(false));
});

describe("the results that servers state", () => {
  it.each([
    ["mx.example; none", []],
    ["mx.example 1; dkim=pass header.d=wire.example", ["dkim pass wire.example"]],
    ["MX.example; DKIM = Pass header.i = @Wire.example", ["dkim pass wire.example"]],
    ["mx.example (a (b) c); spf=pass (desk@x; dkim=pass) smtp.mailfrom=a@wire.example", ["spf pass wire.example"]],
    [
      'mx.example; spf=fail reason="x; dkim=pass header.d=wire.example" smtp.mailfrom=x.example',
      ["spf fail x.example"],
    ],
    [
      'mx.example; spf=fail (") smtp.mailfrom=a@x.example; dkim=fail (") header.d=y.example',
      ["spf fail x.example", "dkim fail y.example"],
    ],
    ["mx.example; spf=pass smtp.helo=wire.example", ["spf pass undefined"]],
    ["mx.example; dmarc=pass header.from=bücher.example", ["dmarc pass xn--bcher-kva.example"]],
    ["mx.example; dkim=pass header.d=wire", ["dkim pass undefined"]],
    ["mx.example; dkim=pass (never closed header.d=wire.example", []],
    ['mx.example; dkim=pass header.d="wire.example', []],
    ["mx.example; dkim=pass) (header.d=wire.example", []],
    ["dkim=pass header.d=wire.example", []],
    [`mx.example; dkim=pass ${"(".repeat(20_000)}`, []],
  ])("%s", (value, said) => {
    const checks = authenticationResults(value);
    expect(checks.map(({ method, result, domain }) => `${method} ${result} ${domain}`)).toEqual(said);
    expect(new Set(checks.map(({ authserv }) => authserv)).size).toBeLessThan(2);
  });
  const checksOf = (head: string) =>
    senderOf(headOf(head)).checks.map(({ domain, below }) => `${domain}${below ? " below" : ""}`);
  const AR = (domain: string, server = "mx.example") =>
    `Authentication-Results: ${server}; dkim=pass header.d=${domain}\n`;
  it("count above the first Received field, and below it the topmost of each server is told apart", () => {
    expect(checksOf(`${AR("a.example")}${AR("b.example")}Received: x\n${AR("c.example")}From: d@e.example\n`)).toEqual([
      "a.example",
      "b.example",
    ]);
    expect(checksOf(`Received: x\n${AR("a.example")}${AR("b.example")}${AR("c.example", "mx2.example")}`)).toEqual([
      "a.example below",
      "c.example below",
    ]);
  });
  it("do not count below what the sender wrote", () => {
    expect(checksOf(`From: d@a.example\n${AR("a.example")}Received: x\n`)).toEqual([]);
    expect(checksOf(`Received: x\nSubject: y\n${AR("a.example")}`)).toEqual([]);
  });
});

describe("the sender", () => {
  it.each([
    ["From: Desk <desk@Wire.example>", "wire.example"],
    ['From: "desk@wire.example" <owl@elsewhere.example>', "elsewhere.example"],
    ["From: desk@wire.example <owl@elsewhere.example>", "elsewhere.example"],
    ["From: desk@wire.example, owl@elsewhere.example", ""],
    ["From: desk@wire.example\nFrom: owl@elsewhere.example", ""],
    ["From: The desk", ""],
    ["From: desk@[192.0.2.1]", ""],
    ["From: desk@192.0.2.1", ""],
    ["Sender: desk@wire.example", ""],
    [`From: ${"a@b.example, ".repeat(500)}`, ""],
  ])("%.60s is of %j", (head, domain) => expect(senderOf(headOf(head)).domain).toBe(domain));
  it("names no supplier, byline or host", async () => {
    const { article, marks } = await item(mail("Words."));
    expect([article.by, article.infoSources, marks.hosts, marks.providers]).toEqual([undefined, undefined, [], []]);
  });
});

describe("the subject", () => {
  it.each([
    ["Re: Fwd: Quay to close", "Quay to close"],
    ["AW: WG: Kai schließt", "Kai schließt"],
    ["[EXTERNAL] RE[2]: Quay", "Quay"],
    ["[press] Quay", "[press] Quay"],
    ["Reopening: the quay", "Reopening: the quay"],
    ["=?iso-8859-1?Q?Caf=E9?= =?utf-8?B?IGNsb3Nlcw==?=", "Café closes"],
  ])("%s is the headline %s", async (subject, headline) => {
    const { article } = await item(mail("Words.", "", HEAD.replace("Quay to close", subject)));
    expect(article.headlines?.[0]?.value).toBe(headline);
  });
  it("loses a list's tag, never an embargo", async () => {
    const ofList = (subject: string) =>
      item(mail("Words.", "List-Id: <p.wire.example>\n", HEAD.replace("Quay", subject)));
    expect((await ofList("[press] Quay")).passages[0]?.text).toBe("Quay to close");
    expect((await ofList("[EMBARGOED] Quay")).passages[0]?.text).toBe("[EMBARGOED] Quay to close");
  });
});

describe("identity and time", () => {
  it("come from Message-ID and Date, never from what a mail answers", async () => {
    const { uri, article, unmapped } = await item(mail("Words.", "In-Reply-To: <0@wire.example>\n"));
    expect(uri).toBe("urn:imprimatur:rfc822:1%40wire.example");
    expect(article.firstCreated).toBe("2026-05-13T09:15:00Z");
    expect(article.altIds).toBeUndefined();
    expect(unmapped?.["/in-reply-to"]).toBe("<0@wire.example>");
  });
  it("are left out where the mail does not say them", async () => {
    const { uri, article } = await item("From: a@b.example\nSubject: Quay\nDate: 13 May 2026 09:15\n\nWords.");
    expect(uri).toBeUndefined();
    expect(article.firstCreated).toBe("2026-05-13T09:15:00");
  });
});

describe("the text", () => {
  it.each([
    ["flowed", mail("One \ntwo.\n\nThree.", "Content-Type: text/plain; format=flowed\n"), ["One two.", "Three."]],
    [
      "quoted-printable",
      mail(
        "Caf=E9=\n =80 5",
        "Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n",
      ),
      ["Café € 5"],
    ],
    [
      "base64",
      mail("Q2Fmw6k=", "Content-Transfer-Encoding: base64\nContent-Type: text/plain; charset=utf-8\n"),
      ["Café"],
    ],
    [
      "broken base64",
      mail("Q2Fm!!w6k", "Content-Transfer-Encoding: base64\nContent-Type: text/plain; charset=utf-8\n"),
      ["Café"],
    ],
    [
      "koi8-r",
      mail(
        "=F0=D2=C9=DE=C1=CC",
        "Content-Type: text/plain; charset=koi8-r\nContent-Transfer-Encoding: quoted-printable\n",
      ),
      ["Причал"],
    ],
    ["an unknown charset", mail("Quay.", "Content-Type: text/plain; charset=x-none\n"), ["Quay."]],
    ["HTML alone", mail("<p>One.<p>Two.", "Content-Type: text/html\n"), ["One.", "Two."]],
    ["no boundary at all", mail("One.", "Content-Type: multipart/mixed\n"), ["One."]],
  ])("%s", async (_, text, paragraphs) => expect(await bodyOf(text)).toEqual(paragraphs));

  const twice = (plain: string, html: string) =>
    parts(`Content-Type: text/plain\n\n${plain}`, `Content-Type: text/html\n\n${html}`).replace("mixed", "alternative");
  it("is the HTML where both say the same, addresses of links aside", async () => {
    const text = twice("The quay closes\n<https://wire.example/1>.", "<p>The <b>quay</b> closes.</p>");
    expect((await item(text)).passages[1]?.html).toBe("<p>The <b>quay</b> closes.</p>");
  });
  it("is the fuller part where they differ, and the other is kept", async () => {
    const { passages, unmapped } = await item(
      twice("The quay closes on Friday at noon.", "<p>See this mail online.</p>"),
    );
    expect(passages[1]?.text).toBe("The quay closes on Friday at noon.");
    expect(unmapped?.["/html"]).toBe("See this mail online.");
  });
  it("has no word of a disclaimer that states a term", () => {
    expect(isDisclaimer("This e-mail is confidential and intended for the addressee only.")).toBe(true);
    expect(isDisclaimer("Diese E-Mail enthält vertrauliche Informationen.")).toBe(true);
    expect(isDisclaimer("Ce message est confidentiel.")).toBe(true);
    expect(isDisclaimer("CAUTION: External email. Think before you click.")).toBe(true);
    expect(isDisclaimer("This e-mail is confidential and under embargo until 6 pm.")).toBe(false);
    expect(isDisclaimer("This e-mail is confidential. © Wire")).toBe(false);
    expect(isDisclaimer("“This e-mail is confidential,” the minister wrote.")).toBe(false);
    expect(isDisclaimer("The leaked e-mails were marked confidential, the court heard.")).toBe(false);
  });
});

describe("what mail programs put around a text", () => {
  it("is cut and kept with its reason", async () => {
    const text = mail(
      "The quay closes.\n\n-- \nAda Quill\nWire desk\n\n_____\nThis e-mail is confidential and intended for the addressee only.\n",
    );
    expect(await bodyOf(text)).toEqual(["The quay closes."]);
    expect(await removedOf(text)).toEqual([
      ["mail-signature", "--"],
      ["mail-signature", "Ada Quill"],
      ["mail-signature", "Wire desk"],
      ["mail-disclaimer", "_____"],
      ["mail-disclaimer", "This e-mail is confidential and intended for the addressee only."],
    ]);
  });
  it("is no signature where it states terms, or where a story goes on", async () => {
    const terms = "The quay closes.\n\n-- \nNot to be republished without a licence.";
    expect(await bodyOf(mail(terms))).toContain("Not to be republished without a licence.");
    const story = `The quay closes.\n\n--\n${"A long paragraph goes on below the dashes. ".repeat(10)}`;
    expect(await bodyOf(mail(story))).toHaveLength(3);
  });
  it.each([
    ["Kind regards,\nAda Quill\nPress officer\nTel. +44 1632 960001", 4],
    ["Mit freundlichen Grüßen\nAda Quill", 2],
    ["Cordialement,\nAda Quill", 2],
    ["Un saludo,\nAda Quill", 2],
  ])("is who wrote it below a farewell: %j", async (end, lines) => {
    const text = mail(`The quay closes.\n\n${end}\n`);
    expect(await bodyOf(text)).toEqual(["The quay closes."]);
    expect((await removedOf(text)).map(([reason]) => reason)).toEqual(Array(lines).fill("mail-signature"));
  });
  it.each([
    "Best\nThe quay is the best in the country, said the board on Tuesday.",
    "Kind regards,\nNot to be republished without a licence",
    "Kind regards,\nEmbargo: 14 May 2026, 06:00 GMT",
  ])("is no signature where sentences or terms follow: %j", async (end) =>
    expect((await removedOf(mail(`The quay closes.\n\n${end}\n`))).length).toBe(0),
  );
  it("is what is quoted of the mail that is answered, where the answer is the longer", async () => {
    const story = "The quay closes on Friday for the whole of the winter, the board of the harbour said.";
    const quote = "On Mon, 2 Mar 2026 at 10:00, Desk <desk@x.example> wrote:\n> Please send the story.\n> Thanks";
    expect(await bodyOf(mail(`${story}\n\nRegards\nAda\n\n${quote}`))).toEqual([story]);
    expect(await bodyOf(mail(`FYI\n\nAm 2. März schrieb Ada Quill:\n> ${story}`))).toContain(`> ${story}`);
  });
  it("states the signature's copyright", async () => {
    const { statements } = await item(mail("The quay closes.\n\n-- \n© 2026 Wire"));
    expect(statements).toMatchObject([{ field: "copyrightNotice", value: "© 2026 Wire" }]);
  });
  it("is the head of a forwarded mail, not its text", async () => {
    const text = mail(
      "-----Original Message-----\nFrom: Ada <a@wire.example>\nSent: Monday\nSubject: Quay\n\nThe quay closes.",
    );
    expect(await bodyOf(text)).toEqual(["The quay closes."]);
    expect((await removedOf(text)).map(([reason]) => reason)).toEqual(Array(4).fill("forwarding"));
  });
  it("leaves a copied subject that holds the story", async () => {
    const text = mail(
      "Von: Ada <a@wire.example>\nDatum: Montag\nBetreff: Sperrfrist 14. Mai 6 Uhr\n\nDer Kai schließt.",
    );
    expect(await bodyOf(text)).toEqual(["Betreff: Sperrfrist 14. Mai 6 Uhr", "Der Kai schließt."]);
  });
  it("is the story's own in the midst of it", async () => {
    const lines = Array.from({ length: 12 }, (_, at) => `Paragraph ${at} of the story.`);
    const story = ["One.", "Two.", "This e-mail is confidential, it began.", ...lines].join("\n\n");
    expect(await removedOf(mail(story))).toEqual([]);
  });
  it("is left where nothing else would be", async () => {
    expect(await bodyOf(mail("This e-mail is confidential and intended for the addressee only."))).toHaveLength(1);
  });
});

describe("what comes with a mail", () => {
  const attached = (type: string, name: string, content: string) =>
    `Content-Type: ${type}; name="${name}"\nContent-Disposition: attachment; filename="${name}"\n\n${content}`;
  it("is read as files of their own where it is copy, whatever its type", async () => {
    const { items, enclosed } = await read(
      parts(
        "Content-Type: text/plain\n\nSee attached.",
        attached("application/octet-stream", "../a.xml", "<nitf/>"),
        attached("text/plain", "b.txt", "Words."),
        "Content-Type: message/rfc822\n\nFrom: a@b.example\nSubject: Inner\n\nInner words.",
      ),
    );
    expect(items).toHaveLength(1);
    expect(items[0]?.passages.map(({ text }) => text)).toEqual(["Quay to close", "See attached."]);
    expect(enclosed?.map(({ name, bytes }) => [name, Buffer.from(bytes).toString().trim()])).toEqual([
      ["../a.xml", "<nitf/>"],
      ["b.txt", "Words."],
      ["part-3", "From: a@b.example\nSubject: Inner\n\nInner words."],
    ]);
  });
  it("bears the outer mail's sender, whatever it says itself", async () => {
    const inner =
      "Authentication-Results: mx.example; dkim=pass header.d=forged.example\nFrom: a@forged.example\n\nWords.";
    const { enclosed } = await read(parts(`Content-Type: message/rfc822\n\n${inner}`));
    expect(enclosed?.map(({ sender }) => sender)).toEqual([{ domain: "wire.example", checks: [] }]);
  });
  it("is named and passed over where it is neither copy nor media", async () => {
    const { items, enclosed } = await read(
      parts(
        "Content-Type: text/plain\n\nWords.",
        attached("application/pkcs7-signature", "smime.p7s", "x"),
        attached("text/plain", "x.ics", "BEGIN:VCALENDAR"),
        attached("application/pdf", "x.pdf", "%PDF-1.7"),
      ),
    );
    expect(enclosed).toBeUndefined();
    expect(Object.keys(items[0]?.unmapped ?? {}).filter((at) => at.startsWith("/attachments/"))).toHaveLength(3);
    expect(items[0]?.article.associations).toBeUndefined();
  });
  it("is evidence and no copy where the mail reports that another did not arrive", async () => {
    const { enclosed } = await read(
      parts(
        "Content-Type: text/plain\n\nNot delivered.",
        "Content-Type: message/delivery-status\n\nAction: failed",
        "Content-Type: message/rfc822\n\nFrom: a@b.example\nSubject: Returned\n\nWords.",
      ),
    );
    expect(enclosed).toBeUndefined();
  });
  it("is a part of the story where it is a picture, a film or a sound", async () => {
    const { article } = await item(
      parts(
        "Content-Type: text/plain\n\nWords.",
        attached("image/png", "a.png", "x"),
        attached("video/mp4", "a.mp4", "x"),
      ),
    );
    expect(article.associations).toMatchObject([
      { name: "picture-1", type: "picture", title: "a.png" },
      { name: "video-1", type: "video", title: "a.mp4" },
    ]);
  });
});

describe("what becomes of a mail", () => {
  const policies: PolicyBundle = {
    ...bundleOf(policyOf({ match: { sender: ["wire.example"] }, trust: "contracted" })),
    house: {
      house: "imprimatur.house/1",
      name: "The Saltmere Post",
      mail: { trustedAuthserv: ["mx.saltmerepost.example"] },
    },
  };
  const decided = async (text: string) => {
    const delivery = { key: "in/mail/1", receivedAt: "2026-05-13T09:16:00Z", metadata: {} };
    const [reading] = (await readCopy(Buffer.from(text), delivery, policies)).readings;
    const { decision, findings } = decide(
      reading ?? expect.fail("no reading"),
      deskOf(policies, { now: "2026-05-13T09:20:00Z" }),
    );
    return {
      state: decision.state,
      by: reading?.provenance.supplierMatchedBy,
      rules: findings.map(({ rule }) => rule),
    };
  };
  const AR = (result: string) =>
    `Authentication-Results: mx.saltmerepost.example; dmarc=${result} header.from=wire.example\n`;
  const STORY = mail("The quay closes on Tuesday.\n\nNobody minds.");
  it("is its sender's policy to say where a trusted server verified them", async () => {
    expect(await decided(`${AR("pass")}Received: x\n${STORY}`)).toMatchObject({
      state: "accept-with-duties",
      by: "sender",
    });
  });
  it.each([
    ["fails", `${AR("fail")}Received: x\n${STORY}`],
    ["is not stated", STORY],
    ["is stated below a Received field", `Received: x\n${AR("pass")}${STORY}`],
    ["is stated by the sender", STORY.replace("Subject", `${AR("pass")}Subject`)],
    ["is stated by another server", `${AR("pass").replace("saltmerepost", "skerry")}Received: x\n${STORY}`],
  ])("is quarantine where the check %s", async (_, text) => {
    const { state, by, rules } = await decided(text);
    expect([state, by, rules.includes("RGT-907")]).toEqual(["quarantine", null, true]);
  });
  it.each([
    ["hold", "EMBARGOED until 14 May 2026 06:00 GMT: Quay to close"],
    ["hold", "Fwd: EMBARGOED until 14 May 2026 06:00 GMT: Quay to close"],
  ])("is %s by its subject %s", async (state, subject) => {
    expect((await decided(`${AR("pass")}Received: x\n${STORY.replace("Quay to close", subject)}`)).state).toBe(state);
  });
  it("is hold by a line at the top of its text", async () => {
    const text = STORY.replace("The quay", "EMBARGOED UNTIL 0600 GMT 14 MAY 2026\n\nThe quay");
    expect(await decided(`${AR("pass")}Received: x\n${text}`)).toMatchObject({ state: "hold" });
  });
});

it("reads the same whatever its line ends", async () => {
  for (const name of ["plain.eml", "rich.eml", "mailbox.mbox"]) {
    const text = readFileSync(join(FIXTURES, "rfc822", name), "utf8");
    const { items, problems } = await read(text);
    const windows = await read(text.replaceAll("\n", "\r\n"));
    expect([windows.items, windows.problems]).toEqual([items, problems]);
  }
});

describe("what nobody sends", () => {
  const nested = (depth: number) =>
    Array.from({ length: depth }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`).join("");
  it.each([
    ["parts 500 deep", `${HEAD}${nested(500)}\nWords.`, "MAIL_BROKEN"],
    ["a head of 4 MB", `${HEAD}${`X-A: ${"b".repeat(1000)}\n`.repeat(4000)}\nWords.`, "MAIL_BROKEN"],
    ["a million lines", mail("a\n".repeat(1_000_000)), "MAIL_BROKEN"],
    ["a million pads", mail("A=".repeat(1_000_000), "Content-Transfer-Encoding: base64\n"), "MAIL_BROKEN"],
    [
      "1,001 mails",
      "From a Wed May 13 09:15:00 2026\nFrom: a@b.example\nSubject: x\n\ny\n\n".repeat(1001),
      "TOO_MANY_ITEMS",
    ],
    ["nothing", "From: a@b.example\nMIME-Version: 1.0\n\n", "NO_ARTICLE_TEXT"],
  ])("%s is refused with a code", async (_, text, code) => {
    expect(await read(text)).toMatchObject({ format: "rfc822", items: [], problems: [{ code }] });
  });
  it("is taken where it can be: 10,000 parts, of which a hundred files are read", async () => {
    const { items, enclosed, problems } = await read(
      parts(...Array(10_000).fill("Content-Type: application/xml; name=a.xml\n\n<a/>")),
    );
    expect([items.length, enclosed?.length, problems.map(({ code }) => code)]).toEqual([1, 100, ["TOO_MANY_ITEMS"]]);
  });
  it("is a mail that hides its parts in each other: each layer is a file of its own", async () => {
    const inner = "From: a@b.example\nSubject: Inner\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n".repeat(300);
    expect(await read(mail(inner, "Content-Type: message/rfc822\n"))).toMatchObject({ items: [{}], enclosed: [{}] });
  });
});

it.each(["rich.eml", "mailbox.mbox"])("takes %s cut off anywhere without throwing", async (name) => {
  const whole = readFileSync(join(FIXTURES, "rfc822", name), "utf8");
  for (let end = 0; end < whole.length; end += 1) {
    const reading = await readRfc822({ text: whole.slice(0, end), encoding: "utf-8", repairs: [] });
    expect(reading.items.length + reading.problems.length, `cut at ${end}`).toBeGreaterThan(0);
  }
});

it("never throws, and reads the same twice", async () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom("--b", "--b--", "", "-- ", "Content-Type: multipart/mixed; boundary=b", "From a b 09:15 2026"),
    fc.constantFrom("Subject: =?utf-8?B?gg?=", "Content-Transfer-Encoding: base64", "Received: x", "From: a@b.example"),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.constantFrom("utf-8", "windows-1252"), async (lines, encoding) => {
      const copy = { text: `${HEAD}${lines.join("\n")}`, encoding, repairs: [] };
      expect(await readRfc822(copy)).toEqual(await readRfc822(copy));
    }),
  );
});

const CORPUS = join(import.meta.dirname, "../../../shared/corpus/files/rfc822");
it.skipIf(!existsSync(CORPUS))("reads the corpus into valid articles (skipped where ../shared is absent)", async () => {
  for (const name of readdirSync(CORPUS)) {
    const { format, items, problems } = await readFormat(readFileSync(join(CORPUS, name)));
    expect([name, format, items.length, problems.length]).toEqual([name, "rfc822", 1, 0]);
    for (const one of items) expect([name, ...schemaErrors(one)]).toEqual([name]);
  }
});
