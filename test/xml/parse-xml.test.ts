import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { elementAt, elementsBelow, elementsIn, textIn } from "../../shared/xml/elements.ts";
import { MAX_ATTRIBUTES, MAX_XML_DEPTH, MAX_XML_ELEMENTS, parseXml } from "../../shared/xml/parse-xml.ts";
import { rootName } from "../../shared/xml/root-name.ts";

const rootOf = (text: string) => parseXml(text).root ?? expect.fail(JSON.stringify(parseXml(text).problem));
const wordsOf = (text: string) => textIn(rootOf(text));
const problemOf = (text: string) => parseXml(text).problem;

describe("a document", () => {
  it("becomes a tree of elements and text in their order", () => {
    const root = rootOf("<?xml version='1.0'?>\n<a x='1'>one<!-- no --><b/>two<![CDATA[<&]]>three</a>\n");
    expect(root).toMatchObject({ name: "a", attributes: { x: "1" } });
    expect(root.children.map((node) => (typeof node === "string" ? node : node.name))).toEqual([
      "one",
      "b",
      "two",
      "<&",
      "three",
    ]);
  });
  it("knows the namespace of each element, by default and by prefix, and none for a prefix that nothing binds", () => {
    const root = rootOf("<a xmlns='urn:a' xmlns:p='urn:p'><p:b><c xmlns=''/></p:b><q:d xml:lang='de'/></a>");
    expect(elementsBelow(root, "c", "d").map(({ local, namespace }) => [local, namespace])).toEqual([
      ["c", ""],
      ["d", ""],
    ]);
    expect(elementAt(root, "b")).toMatchObject({ name: "p:b", local: "b", namespace: "urn:p" });
    expect(elementAt(root, "d")?.attributes["xml:lang"]).toBe("de");
    expect(root.namespace).toBe("urn:a");
    expect(elementsIn(root).length).toBe(2);
  });
  it("may call its elements and attributes as JavaScript calls its own", () => {
    const root = rootOf("<constructor __proto__='x'><__proto__/><toString/></constructor>");
    expect(Object.entries(root.attributes)).toEqual([["__proto__", "x"]]);
    expect(elementsIn(root).map(({ local }) => local)).toEqual(["__proto__", "toString"]);
  });
  it("needs no document type for the characters that HTML names", () => {
    expect(wordsOf("<!DOCTYPE nitf SYSTEM 'nitf.dtd'><a>Bl&ouml;d &mdash; &amp;&lt;&#228;&#x1F4F0;</a>")).toBe(
      "Blöd — &<ä📰",
    );
  });
  it("may declare short characters of its own", () => {
    expect(wordsOf(`<!DOCTYPE a [<!ENTITY euro2 "EUR"><!ENTITY x ''>]><a>5 &euro2;&x;</a>`)).toBe("5 EUR");
  });
});

describe("a document that is not well formed", () => {
  it.each([
    ["<a>Marks & Spencer</a>", "Marks & Spencer", "xml-bare-ampersand"],
    ["<a href='x?a=1&b=2'>AT&T; R&D</a>", "AT&T; R&D", "xml-bare-ampersand"],
    ["<a>&unheard; &#xZ; &amp;</a>", "&unheard; &#xZ; &", "xml-bare-ampersand"],
    ["<a>one\u000btwo\u0001three</a>", "one twothree", "xml-control-characters-removed"],
    ["<a>one&#11;two</a>", "one two", "xml-control-characters-removed"],
    [" \n<?xml version='1.0'?><a>x</a>", "x", "xml-leading-space-cut"],
  ])("%j is mended where that makes it whole", (text, words, repair) => {
    expect(wordsOf(text)).toBe(words);
    expect(parseXml(text).repairs).toEqual([repair]);
  });
  it("keeps ampersands where they are themselves", () => {
    const text = "<a><!-- A & B --><![CDATA[C & D]]> E & F<?pi G & H?></a>";
    expect(wordsOf(text)).toBe("C & D E & F");
  });
  it("mends nothing in one that is whole", () => {
    expect(parseXml("<a><![CDATA[ & ]]>&amp;</a>").repairs).toEqual([]);
  });
  it.each([
    ["<a>\n<b></a>", "at line 2, column 8"],
    ["<a>secret", "at line 1, column 10"],
    ["<a", "at line 1, column 3"],
    ["", "at line 1, column 1"],
    ["<a/><b/>", "at line 1, column 8"],
    ["<a>secret & <b></a>", "at line 1, column 20"],
  ])("%j is refused with its place and without its words", (text, detail) => {
    expect(problemOf(text)).toEqual({ code: "XML_BROKEN", detail, where: expect.stringMatching(/^\d+$/) });
  });
});

describe("hostile XML", () => {
  const nested = (levels: number) => "<a>".repeat(levels) + "</a>".repeat(levels);
  it.each([
    ["a bomb of entities", '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>', "XML_ENTITIES"],
    ["a long entity", `<!DOCTYPE a [<!ENTITY x "${"ha".repeat(99)}">]><a>&x;</a>`, "XML_ENTITIES"],
    ["a file of the machine", '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', "XML_ENTITIES"],
    ["a parameter entity", '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1/"> %x;]><a/>', "XML_ENTITIES"],
    ["nothing but ampersands", `<a>${"& ".repeat(200_001)}</a>`, "XML_BROKEN"],
    ["half a million levels", "<a>".repeat(500_000), "XML_TOO_DEEP"],
    ["one level too many", nested(MAX_XML_DEPTH + 1), "XML_TOO_DEEP"],
    ["too many elements", `<a>${"<b/>".repeat(MAX_XML_ELEMENTS)}</a>`, "XML_TOO_LARGE"],
    [
      "too many attributes",
      `<a ${Array.from({ length: 100_000 }, (_, at) => `x${at}="1"`).join(" ")}/>`,
      "XML_TOO_LARGE",
    ],
  ])("with %s is refused", (_, text, code) => {
    expect(problemOf(text)?.code).toBe(code);
  });
  it("is read up to its limits", () => {
    expect(problemOf(nested(MAX_XML_DEPTH))).toBeUndefined();
    const attributes = Array.from({ length: MAX_ATTRIBUTES }, (_, at) => `x${at}="1"`).join(" ");
    expect(problemOf(`<a ${attributes}/>`)).toBeUndefined();
  });
  it("never throws, and tells the same twice", () => {
    const mark = fc.constantFrom(
      "<a>",
      "</a>",
      "<",
      ">",
      "&",
      ";",
      "&x;",
      "]]>",
      "<![CDATA[",
      "<!--",
      "-->",
      "'",
      "<!DOCTYPE",
      "[",
      "\0",
      "x",
    );
    const text = fc.array(fc.oneof(mark, fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 40 });
    fc.assert(
      fc.property(text, (parts) => {
        const once = parseXml(parts.join(""));
        expect(parseXml(parts.join(""))).toEqual(once);
        expect(once.root === undefined).toBe(once.problem !== undefined);
      }),
      { numRuns: 1000 },
    );
  });
  it("is refused, cut at whatever character", () => {
    const whole = "<?xml version='1.0'?><!DOCTYPE a><a b='c'>d<![CDATA[e]]><!-- f --><g/>&amp;</a>";
    for (let at = 0; at < whole.length; at += 1) expect(problemOf(whole.slice(0, at))?.code).toBe("XML_BROKEN");
    expect(problemOf(whole)).toBeUndefined();
  });
});

describe("the name of the root", () => {
  it.each([
    ["<nitf>", "nitf"],
    ["\uFEFF <?xml version='1.0'?>\n<!-- <rss> --><!DOCTYPE nitf [<!ELEMENT x (y)>]>\n<n:nitf a='b'>", "n:nitf"],
    ["<!DOCTYPE nitf SYSTEM 'x'><nitf/>", "nitf"],
    ["words <nitf>", undefined],
    ["<!-- <nitf>", undefined],
    ["{}", undefined],
    ["", undefined],
  ])("of %j is %j", (text, name) => expect(rootName(text)).toBe(name));
});
