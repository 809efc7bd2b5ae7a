import { describe, expect, it } from "vitest";
import { decide } from "../../shared/rights/decide.ts";
import { deskGenre } from "../../shared/rights/desk-genre.ts";
import { bundleOf, deskOf, policyOf } from "./desk-of.ts";
import { itemOf, readItem } from "./item-of.ts";

describe("what a supplier's genres and keywords say of whom an item speaks to", () => {
  it.each([
    [{ genres: [{ name: "Vorschau" }] }, "Vorschau"],
    [{ genres: [{ name: "Current" }, { literal: "Program" }] }, "Program"],
    [{ subjects: [{ name: "PRESS" }, { literal: "ATTENTION USERS" }] }, "ATTENTION USERS"],
    [{ subjects: [{ name: "(ATTN EDITORS)" }] }, "(ATTN EDITORS)"],
  ])("%j speaks to the desk", (article, named) => expect(deskGenre(article)).toBe(named));
  it.each([
    {},
    { genres: [{ name: "Vorbericht" }, { name: "Programme review" }] },
    { subjects: [{ name: "Attention deficit disorder" }, { name: "Editors" }] },
  ])("%j is a story", (article) => expect(deskGenre(article)).toBeUndefined());

  it("sends a corrected preview of an agency's day to the desk, and to no subscriber", () => {
    const policies = bundleOf(policyOf({ trust: "contracted" }));
    const { article } = itemOf();
    const genres = [{ name: "Vorschau" }];
    const reading = readItem(itemOf({ change: "correction", article: { ...article, genres } }), policies);
    const { decision } = decide(reading, deskOf(policies));
    expect(decision).toMatchObject({ state: "reject", firedBy: ["RGT-611"], releaseOn: [] });
  });
});
