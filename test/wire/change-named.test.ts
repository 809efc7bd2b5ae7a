import { describe, expect, it } from "vitest";
import { changeNamed, changeOfAll } from "../../shared/wire/change-named.ts";

describe("the kind of a transmission", () => {
  it.each([
    ["1ST LEAD", "lead"],
    ["2nd Ld-Writethru", "writethru"],
    ["REFILE", "refile"],
    ["(Berichtigung: Zahl im zweiten Absatz)", "correction"],
    ["CORRECTION", "correction"],
    ["Rectificatif", "correction"],
    ["UPDATE2", "update"],
    ["Eds: UPDATES with quotes.", "update"],
    ["(Wiederholung)", "repeat"],
    ["1st Add", "add"],
    ["2nd Take", "take"],
    ["INSERT", "insert"],
    ["(Achtung - Planungshinweis)", "advisory"],
    ["1. Lead", "lead"],
    ["2e LEAD", "lead"],
    ["3. Korrektur", "correction"],
    ["CORRECTIF", "correction"],
    ["Corrección: fecha en el primer párrafo", "correction"],
    ["Fe de errata", "correction"],
    ["ERRATA CORRIGE", "correction"],
    ["Correção", "correction"],
    ["RECTIFICATIE", "correction"],
    ["Rättelse", "correction"],
    ["RETTELSE: Tall i ingressen", "correction"],
    ["OIKAISU", "correction"],
    ["KOREKTA", "correction"],
    ["ACTUALISÉ", "update"],
    ["(Mise à jour avec réactions)", "update"],
    ["Päivitetty", "update"],
    ["OPPDATERT", "update"],
    ["Aktualizacja", "update"],
    ["(neu: Reaktion des Rates)", "update"],
    ["RÉPÉTITION", "repeat"],
    ["Herhaling", "repeat"],
    ["Corrected 1st Lead", "correction"],
  ])("of %j is %s", (line, change) => expect(changeNamed(line)).toBe(change));
  it.each([
    "Adds quote from the harbour master",
    "(KORR-Bericht)",
    "URGENT",
    "leading the fleet",
    "take the ferry",
    "3RD NET",
    "Korrespondentenbericht",
    "(Neues aus Salzmeer)",
    "Incorrectly labelled boats",
    "Correctional officers meet",
    "Repeatedly late",
    "Updating the chart",
    "PREPRISED",
    "mislead the board",
    "address book",
  ])("is not told by %j", (line) => expect(changeNamed(line)).toBeUndefined());
  it("is what says most of it where several notes name one", () => {
    expect(changeOfAll(["REFILE", "1ST LEAD"])).toBe("refile");
    expect(changeOfAll(["(Vorschau)", "(Berichtigung: Uhrzeit)"])).toBe("correction");
    expect(changeOfAll([])).toBeUndefined();
  });
});
