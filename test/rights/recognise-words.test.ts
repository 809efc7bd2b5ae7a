import { describe, expect, it } from "vitest";
import { kindsIn } from "./recognised/notices-in.ts";

describe("kills, holds and advisories in the languages of the wires", () => {
  it.each([
    ["BC-KILL--Harbour Ferry", "kill: BC-KILL--Harbour Ferry"],
    ["MANDATORY KILL", "kill: MANDATORY KILL"],
    ["ELIMINATION", "kill: ELIMINATION"],
    ["WITHDRAWN: ferry story", undefined],
    ["A kill is mandatory for the story Ferry-Quay, V9991.", "kill: Ferry-Quay, V9991"],
    ['Please kill item dpa 157 "Ferry sails".', 'kill: dpa 157 "Ferry sails"'],
    ["Bitte die Meldung dpa 0157 nicht verwenden.", "kill: dpa 0157"],
    ["ZURÜCKGEZOGEN", "kill: ZURÜCKGEZOGEN"],
    ["Prière d'annuler la dépêche de 10h00", undefined],
    ["ANNULATION DE DÉPÊCHE: ferry", undefined],
    ["Rogamos anulen la noticia del transbordador", undefined],
    ["Si prega di annullare il lancio precedente", undefined],
    ["BERICHT VERVALT", undefined],
    ["TREKKES TILBAKE", undefined],
    ["MAKULERAS", undefined],
    ["PERUUTETAAN", undefined],
    ["АННУЛИРУЕТСЯ", undefined],
    ["يرجى إلغاء الخبر", undefined],
  ])("takes back: %s", (line, whole) => {
    const kinds = kindsIn("ed-note", line).filter((kind) => kind.startsWith("kill"));
    if (whole) expect(kinds).toEqual([whole]);
    else expect(kinds).toHaveLength(1);
  });
  it.each([
    "Gunmen kill five at the quay",
    "Regierung hat Gesetz zurückgezogen",
    "Annulation du vol de nuit à Saltmere",
    "Retirada de tropas en la costa",
    "Annullato il gol della vittoria",
    "Wedstrijd vervallen door storm",
    "Festivalen trekkes inn i byen",
    "Matchen ställdes in",
    "Juhlat perutaan sateen vuoksi",
    "Withdrawal of the bill",
  ])("takes nothing back: %s", (line) => expect(kindsIn("first", line)).toEqual([]));

  it.each(["HOLD HOLD HOLD", "Bitte noch nicht verwenden", "A NE PAS DIFFUSER", "NO DIFUNDIR", "NIET PUBLICEREN"])(
    "holds: %s",
    (line) => expect(kindsIn("ed-note", line)).toEqual(["withhold"]),
  );
  it.each([
    "EDITORS' ADVISORY: planning",
    "Hinweis an die Redaktionen:",
    "Avis aux rédactions",
    "Aviso a los clientes",
    "dpa-Tagesvorschau Politik für Dienstag",
    "Highlights of the TDW Harbour Wire at 14:45 Feb 20",
    "مذكرة",
  ])("speaks to the desk: %s", (line) => expect(kindsIn("ed-note", line)).toEqual(["advisory"]));
  it.each(["Highlights of the match: three goals", "Vorschau auf das Derby", "مذكرة توقيف بحق الوزير"])(
    "speaks to readers: %s",
    (line) => expect(kindsIn("first", line)).toEqual([]),
  );
});

describe("a line that takes its own story back, in plain words", () => {
  it.each([
    "Please kill this story",
    "Kill story",
    "EDS: KILL",
    "ATTENTION EDITORS: STORY KILLED",
    "URGENT KILL",
    "This story has been withdrawn.",
    "This article has been retracted.",
    "RETRACTION",
    "Please delete this story",
    "Please remove this story from your sites",
    "Achtung: Diese Meldung ist zurückgezogen",
    "Bitte löschen",
    "ANNULER",
    "Se anula",
    "取り消し",
  ])("is a kill: %s", (line) => {
    for (const place of ["first", "ed-note"] as const) {
      expect(kindsIn(place, line).map((kind) => kind.split(":")[0])).toContain("kill");
    }
  });
  it.each([
    "DO NOT USE",
    "Do not publish.",
    "Please do not use",
    "LEGAL: DO NOT USE",
    "NOT FOR RELEASE",
    "HOLD STORY",
    "On hold",
    "PENDING LEGAL REVIEW",
    "TEST STORY - DO NOT USE",
    "CANCELLED",
    "TAKEDOWN NOTICE",
    "Kill: Ferry story",
    "Nicht verwenden",
    "NE PAS UTILISER",
    "No utilizar",
    "NON UTILIZZARE",
    "NIET GEBRUIKEN",
    "IKKE BRUK",
    "ANVÄND EJ",
    "ÄLÄ KÄYTÄ",
    "НЕ ИСПОЛЬЗОВАТЬ",
  ])("is held: %s", (line) => {
    for (const place of ["first", "ed-note"] as const) expect(kindsIn(place, line)).toContain("withhold");
  });
  it.each([
    "Kill the bill, islanders say",
    "Delete the story of the quay from memory, poet says",
    "Do not use the ramp, islanders told",
    "This story was withdrawn from the contest in May",
    "Retraction of the ramp takes an hour",
    "Tests: do not use the old tickets",
    "Hold the ferry",
    "Cancelled sailings anger islanders",
    "No usar el muelle",
    "Tuer le temps au port",
  ])("is news: %s", (line) => expect(kindsIn("first", line)).toEqual([]));
});

describe("a last line that says whose the text is", () => {
  it.each([
    ["(AFP)", "AFP"],
    ["— Reuters", "Reuters"],
    ["Source: AFP", "AFP"],
    ["Sources: AFP, Reuters", "AFP"],
    ["Quelle: dpa", "dpa"],
    ["(Reporting by Jane Doe; editing by John Roe (Reuters))", "Reuters"],
    ["With inputs from agencies", "agencies"],
    ["© 2026 The Gull Post", "The Gull Post"],
    ["c.2026 Gull Times Company", "Gull Times"],
    ["Copyright Tidewatch Ltd 2026", "Tidewatch"],
  ])("%s", (line, name) => expect(kindsIn("end", line)).toEqual([`text-credit: ${name}`]));
  it.each([
    "told AFP",
    "Reuters reported that the ferry sailed.",
    "Agencies of the state met.",
    "AP style is in use here.",
  ])("is none: %s", (line) => expect(kindsIn("end", line)).toEqual([]));
});

describe("a licence of Creative Commons", () => {
  it.each([
    ["This work is licensed under Creative Commons Attribution 4.0 International.", "CC-BY-4.0"],
    ["Licensed under Creative Commons ShareAlike, NonCommercial, Attribution 3.0.", "CC-BY-NC-SA-3.0"],
    ["This article is published under a CC BY-NC-ND 3.0 US licence.", "LicenseRef-CC-BY-NC-ND-3.0-US"],
    ["This article is available under CC BY-NC.", "CC-BY-NC"],
    ["This article is available under CC BY-ND-SA 4.0.", "CC-BY-ND-SA-4.0"],
    ["This text is released under CC0.", "CC0-1.0"],
    ["Lizenz: Creative Commons Namensnennung - Keine Bearbeitung 4.0", "CC-BY-ND-4.0"],
    ["Licence Creative Commons Attribution - Pas d’Utilisation Commerciale 4.0", "CC-BY-NC-4.0"],
    ["Licencia Creative Commons Atribución-CompartirIgual 4.0", "CC-BY-SA-4.0"],
    ["Licença Creative Commons Atribuição-SemDerivações 4.0", "CC-BY-ND-4.0"],
    ["Licenza Creative Commons Attribuzione - Non opere derivate 4.0", "CC-BY-ND-4.0"],
    ["Creative Commons Naamsvermelding-GelijkDelen 4.0", "CC-BY-SA-4.0"],
    ["Лицензия Creative Commons Атрибуция-Некоммерчески 4.0", "CC-BY-NC-4.0"],
    ["المشاع الإبداعي نَسب المُصنَّف - غير تجاري 4.0", "CC-BY-NC-4.0"],
    ["知识共享 署名-禁止演绎 4.0", "CC-BY-ND-4.0"],
    ["クリエイティブ・コモンズ 表示 - 継承 4.0", "CC-BY-SA-4.0"],
    ["크리에이티브 커먼즈 저작자표시-비영리 4.0", "CC-BY-NC-4.0"],
    ["Creative Commons Uznanie autorstwa-Bez utworów zależnych 4.0", "CC-BY-ND-4.0"],
    ["Creative Commons Atıf-GayriTicari 4.0", "CC-BY-NC-4.0"],
    ["Creative Commons Erkännande-DelaLika 4.0", "CC-BY-SA-4.0"],
    ["Creative Commons Зазначення Авторства — Без Похідних 4.0", "CC-BY-ND-4.0"],
    ["Creative Commons Atribusi-BerbagiSerupa 4.0", "CC-BY-SA-4.0"],
  ])("%s", (line, id) => expect(kindsIn("last", line)).toEqual([`licence: ${id}`]));
  it("is read from the target of a link", () => {
    const html = '<p><a href="https://creativecommons.org/licenses/by/4.0/deed.de">Creative Commons</a></p>';
    expect(kindsIn("last", "Originally published under Creative Commons.", html)).toEqual(["licence: CC-BY-4.0"]);
  });
});

describe("limits and conditions", () => {
  it.each([
    ["ed-note", "TURKEY OUT", "territory-out: TURKEY"],
    ["ed-note", "*** World Rights Except Italy ***", "territory-out: Italy"],
    ["ed-note", "Worldwide rights excluding Japan and Korea.", "territory-out: Japan and Korea"],
    ["ed-note", "NYC LOCALS OUT", "recipient-out: NYC LOCALS"],
    ["ed-note", "INTERNET OUT", "channel-out: web"],
    ["caption", "A quay. NO ARCHIVES", "channel-out: archive"],
    ["ed-note", "FOR EDITORIAL USE ONLY", "editorial-only"],
    ["ed-note", "MANDATORY CREDIT: Tidewatch", "mandatory-credit: Tidewatch"],
    ["last", "You must include a link to the original article.", "link-back"],
    ["last", "Please keep all links in place.", "keep-links"],
    ["last", "Our tracking pixel has to be in the page.", "tracking-pixel"],
    ["last", "Please wait two days before republishing.", "delay: P2D"],
    ["last", "This article was originally published by The Skell Echo.", "first-published: The Skell Echo"],
    ["last", "Use of this text for machine learning is prohibited.", "ai-prohibited"],
    ["last", "Photographs may not be republished.", "photos-excluded"],
  ] as const)("in %s: %s", (place, line, kind) => expect(kindsIn(place, line)).toContain(kind));
});

describe("reinstatements", () => {
  const found = (line: string) => kindsIn("ed-note", line).map((kind) => kind.split(":")[0]);
  it.each([
    "REINSTATED",
    "KILL LIFTED",
    "EDITORS: The kill of Ferry-Quay is lifted.",
    "This story has been reinstated after a check.",
    "Die Meldung ist wieder freigegeben.",
  ])("takes a kill back: %s", (line) => expect(found(line)).toEqual(["reinstatement"]));
  it.each([
    "The kill of Ferry-Quay is not lifted.",
    "The story stays killed until this story is reinstated.",
    "Mayor is reinstated",
    "KILL LIFTED VEHICLES BAN",
    "If the kill is lifted we will say so.",
  ])("takes nothing back: %s", (line) => expect(found(line)).not.toContain("reinstatement"));
  it("counts in notes to the desk alone", () => expect(kindsIn("first", "REINSTATED")).toEqual([]));
});
