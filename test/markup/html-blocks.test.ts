import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlBlocks } from "../../shared/markup/html-blocks.ts";

const html = (source: string) =>
  htmlBlocks(source)
    .map((block) => block.html)
    .join("");
const texts = (source: string) => htmlBlocks(source).map((block) => block.text);

describe("sanitising a body", () => {
  it.each([
    ["<p>Foo <b>bar</b> baz</p><p><i>x</i> text</p>", "<p>Foo <b>bar</b> baz</p><p><i>x</i> text</p>"],
    ["one<br><br>two<br>three", "<p>one</p><p>two<br>three</p>"],
    ["<b><p>bold</p></b>", "<p><b>bold</b></p>"],
    ["<h1>Head</h1><div>text<ul><li>a<li>b</ul></div>", "<h2>Head</h2><p>text</p><ul><li>a</li><li>b</li></ul>"],
    ["<table><tr><th>a<td>b</table>", "<table><tr><th>a</th><td>b</td></tr></table>"],
    ["<blockquote><p>q</p></blockquote>", "<blockquote><p>q</p></blockquote>"],
    ["<figure><img src=x><figcaption>c</figcaption></figure>", "<figure><figcaption>c</figcaption></figure>"],
    ["<pre>a  b\n\nc</pre>", "<pre>a  b</pre><pre>c</pre>"],
    ["<a href='https://x.example/?a=1&amp;b=2'>l</a>", '<p><a href="https://x.example/?a=1&amp;b=2">l</a></p>'],
    ["<a href='mailto:desk@x.example'>m</a>", '<p><a href="mailto:desk@x.example">m</a></p>'],
    ["a &lt;script&gt; b", "<p>a &lt;script&gt; b</p>"],
    ["a\n</pre>\nb<span> c </span> <b> d</b>", "<p>a b c <b>d</b></p>"],
  ])("%s", (source, expected) => expect(html(source)).toBe(expected));

  it.each([
    "<script>alert(1)</script>",
    "<p onclick=alert(1)>x</p>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)><p>x",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href=' java\nscript:alert(1)'>x</a>",
    "<a href='data:text/html,x'>x</a>",
    "<iframe src='javascript:alert(1)'></iframe>",
    "<math><mi xlink:href='javascript:alert(1)'>x",
    "<style>@import 'x'</style>",
    "<a href='https://x.example/\"onmouseover=alert(1)'>x</a>",
    "<object data=x>",
    "<template><script>alert(1)</script></template>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "<base href=javascript:alert(1)//>",
    "<form action=javascript:alert(1)><input></form>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<p style='background:url(javascript:alert(1))'>x",
  ])("leaves nothing that runs of %s", (source) => {
    expect(html(source)).not.toMatch(
      /<(?!\/?(?:p|br|h[2-6]|[uo]l|li|table|t[rdh]|blockquote|figure|figcaption|pre|strong|em|b|i|su[bp]|a(?: href="(?:https?|mailto):[^"<>]*")?)>)/,
    );
  });

  it("keeps every word, whatever the markup around it", () => {
    const tag = fc.constantFrom(
      "p",
      "b",
      "i",
      "div",
      "span",
      "ul",
      "li",
      "table",
      "tr",
      "td",
      "th",
      "h2",
      "blockquote",
      "pre",
      "a",
      "section",
      "figure",
      "figcaption",
      "x-own",
      "dl",
      "dt",
    );
    const { node } = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 5 },
        fc.stringMatching(/^[a-z]{1,8}$/),
        fc
          .tuple(tag, fc.array(tie("node"), { maxLength: 4 }))
          .map(([name, inside]) => `<${name}>${inside.join(" ")}</${name}>`),
        fc.tuple(tag, tie("node")).map(([name, inside]) => `<${name}>${inside}`),
        fc.constant("<br>"),
      ),
    }));
    const words = (text: string) => text.match(/[a-z]+/g) ?? [];
    fc.assert(
      fc.property(node, (source) => {
        const before = words(source.replace(/<[^>]*>/g, " ")).join("");
        expect(words(texts(source).join(" ")).join("")).toBe(before);
        expect(words(html(source).replace(/<[^>]*>/g, " ")).join("")).toBe(before);
      }),
      { numRuns: 600 },
    );
  });

  it("reads again what it wrote: the same blocks, the same words", () => {
    const piece = fc.constantFrom(
      ..."<p> </p> <b> </b> <i> <ul> <li> </ul> <ol> <table> <tr> <td> </table> <h2> </h2> <blockquote> </blockquote> <pre> </pre> <br> <sub> <figure> <figcaption>".split(
        " ",
      ),
      '<a href="https://x.example/?a=1&amp;b=2">',
      "</a>",
      "words",
      " ",
      "&amp;lt;p&amp;gt;",
      "&lt;b&gt;",
      "\n",
      "<span> ",
      "</span>",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const once = htmlBlocks(pieces.join(""));
        const again = htmlBlocks(once.map((block) => block.html).join(""));
        expect(again.map(({ html: own, text }) => [own, text])).toEqual(once.map(({ html: own, text }) => [own, text]));
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ["half a million open elements", `${"<div>".repeat(500_000)}words`],
    ["closing tags that were never opened", `${"<b>".repeat(20_000)}${"</i>".repeat(500_000)}words`],
    ["a hundred thousand and one elements", "<p>words</p>\n\n".repeat(100_001)],
  ])("keeps the words of %s", (_, source) => expect(texts(source).at(-1)).toBe("words"));
});
