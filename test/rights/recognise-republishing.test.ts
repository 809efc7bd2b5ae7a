import { describe, expect, it } from "vitest";
import { readCopy } from "../../shared/read-copy.ts";
import { decide } from "../../shared/rights/decide.ts";
import { bundleOf, deskOf, NOW, policyOf } from "./desk-of.ts";
import { kindsIn } from "./recognised/notices-in.ts";

const kinds = (line: string) => [...new Set(kindsIn("end", line).map((kind) => kind.split(":")[0]))];

describe("a sentence under the article", () => {
  it.each([
    "If you would like to republish this article, please fill out this form. A fee applies.",
    "Interested in republishing this story? Fill out this form and our desk will send you a quote.",
    "To republish this article, please contact our desk for rates.",
    "Republication of this article is subject to a fee.",
    "Republishing this content costs a fee; ask our rights desk.",
    "Um mehr über die Wiederveröffentlichung und die Gebühren zu erfahren, füllen Sie bitte dieses Formular aus.",
    "Nachdruck honorarpflichtig.",
    "Pour la republication de ce contenu et les frais associés, remplissez ce formulaire.",
    "Para la republicación de este contenido y las tarifas asociadas, rellene este formulario.",
    "Per la ripubblicazione di questo contenuto e i relativi costi, compila questo modulo.",
    "Para a republicação deste conteúdo e as taxas associadas, preencha este formulário.",
    "Voor overname van dit artikel en de kosten: vul dit formulier in.",
    "لمعرفة المزيد عن إعادة نشر هذا المحتوى والرسوم المرتبطة به، يرجى ملء هذا النموذج.",
    "转载本文请联系我们并支付费用",
  ])("asks a fee: %s", (line) => expect(kinds(line)).toContain("fee"));

  it.each([
    "You need our written consent to republish this article.",
    "Republication requires prior written consent of the Ledger.",
    "No part of this article may be used without the publisher's consent.",
    "For permission to republish this article, email the rights desk.",
    "To request permission to reprint, click here.",
    "To republish this article, please fill out this form.",
  ])("sends for a permission: %s", (line) => {
    expect(kindsIn("end", line)).toContain("no-redistribution: without-permission");
  });

  it.each([
    "Do not reproduce.",
    "Reproduction in whole or in part prohibited.",
    "This content is protected and may not be reused.",
    "For personal use only.",
    "For personal, non-commercial use only.",
  ])("forbids: %s", (line) => expect(kinds(line)).toContain("no-redistribution"));

  it.each([
    "Non-commercial use only.",
    "This article may be republished for non-commercial purposes only.",
    "Nur für nicht-kommerzielle Zwecke.",
    "Not for commercial use.",
  ])("keeps it from commerce: %s", (line) => expect(kinds(line)).toContain("non-commercial"));

  it.each([
    "This article is available for syndication.",
    "UK rights only.",
    "World rights excluding Japan.",
    "Exclusive to the Ledger.",
    "Distributed by Gull Content Agency",
    "Licensed under the Tidal Public Licence v3.0.",
    "This story is for subscribers only.",
    "Territory: UK only.",
    "Want to republish? Licensing starts at 50 dollars.",
    "Abdruck honorarfrei, Belegexemplar erbeten.",
  ])("is terms that nobody reads: %s", (line) => expect(kinds(line)).toEqual(["unread-terms"]));

  it.each([
    "You may republish this article for free, provided you credit the Ledger and link to the original.",
    "Republish our articles for free, online or in print.",
  ])("invites, and asks no fee: %s", (line) => {
    expect(kinds(line)).toContain("republish-free");
    expect(kinds(line)).not.toContain("fee");
  });

  it.each([
    "The board charges fees for the use of the quay.",
    "Publishers want quotas on reprints of old charts.",
    "Die Gebühren für die Veröffentlichung der Fahrpläne steigen, teilte der Hafen mit.",
    "The keeper said the story may not be used without his permission.",
    "Exclusive schools on the coast are closing, one by one, for want of pupils, of teachers, of heating oil and of money for the repair of their roofs.",
    "The new ferry is now available in the southern port.",
    "Private use of the quay is banned.",
  ])("is news: %s", (line) => expect(kinds(line)).toEqual([]));
});

describe("Creative Commons under an article", () => {
  it.each([
    ["Lisensiert under Creative Commons Navngivelse-Ikkekommersiell-IngenBearbeidelse 4.0.", "CC-BY-NC-ND-4.0"],
    ["Licenseret under Creative Commons Kreditering-IkkeKommerciel-IngenBearbejdelse 4.0.", "CC-BY-NC-ND-4.0"],
    ["Lisensoitu Creative Commons Nimeä-EiKaupallinen-EiMuutoksia 4.0 -lisenssillä.", "CC-BY-NC-ND-4.0"],
    ["Άδεια Creative Commons Αναφορά Δημιουργού - Μη Εμπορική Χρήση 4.0.", "CC-BY-NC-4.0"],
    ["Dílo podléhá licenci Creative Commons Uveďte původ-Neužívejte komerčně 4.0.", "CC-BY-NC-4.0"],
    ['Dieser Text steht unter der Creative-Commons-Lizenz "Namensnennung – nicht kommerziell".', "CC-BY-NC"],
    ["Доступно по лицензии Creative Commons «Attribution-NonCommercial» 4.0.", "CC-BY-NC-4.0"],
    ["Licence Creative Commons Attribution-PasDeModification 4.0", "CC-BY-ND-4.0"],
    ["This article is republished under a Creative Commons license.", "CC"],
  ])("%s", (line, id) => expect(kindsIn("end", line)).toEqual([`licence: ${id}`]));

  it("is news where somebody is quoted", () => {
    expect(kindsIn("end", '"Our maps are under a Creative Commons licence," Osk said.')).toEqual([]);
  });
});

describe("copy whose last line is", () => {
  const last = async (line: string, id: string) => {
    const policies = bundleOf(policyOf({ license: { id } }));
    const story = [
      "Ferry sails again",
      ...Array<string>(9).fill("The ferry sailed from the quay at noon, the board said."),
    ];
    const delivery = { key: "in/tidewatch/1.txt", receivedAt: NOW, metadata: {} };
    const { readings } = await readCopy(Buffer.from([...story, line].join("\n\n")), delivery, policies);
    if (!readings[0]) throw new Error("nothing read");
    const { decision, findings } = decide(readings[0], deskOf(policies));
    return { state: decision.state, rules: findings.map(({ rule }) => rule) };
  };
  it.each([
    ["the address of a narrower licence", "https://creativecommons.org/licenses/by-nc-nd/4.0/", "CC-BY-4.0", "RGT-123"],
    ["non-commercial use", "Non-commercial use only.", "CC-BY-4.0", "RGT-123"],
    ["a licence without its name, where the policy has none", "Creative Commons License", "LicenseRef-X", "RGT-104"],
    ["a fee", "Republication of this article is subject to a fee.", "CC-BY-4.0", "RGT-120"],
  ])("%s is not accepted", async (_, line, id, rule) => {
    const { state, rules } = await last(line, id);
    expect(rules).toContain(rule);
    expect(["licence-required", "quarantine"]).toContain(state);
  });
  it("a licence without its name is the policy's own, where that is one of them", async () => {
    expect((await last("Creative Commons License", "CC-BY-4.0")).state).toBe("accept-with-duties");
  });
});
