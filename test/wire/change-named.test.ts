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
  ])("of %j is %s", (line, change) => expect(changeNamed(line)).toBe(change));
  it.each([
    "Adds quote from the harbour master",
    "(KORR-Bericht)",
    "URGENT",
    "leading the fleet",
    "take the ferry",
    "3RD NET",
  ])("is not told by %j", (line) => expect(changeNamed(line)).toBeUndefined());
  it("is what says most of it where several notes name one", () => {
    expect(changeOfAll(["REFILE", "1ST LEAD"])).toBe("refile");
    expect(changeOfAll(["(Vorschau)", "(Berichtigung: Uhrzeit)"])).toBe("correction");
    expect(changeOfAll([])).toBeUndefined();
  });
});
