import { describe, expect, it } from "vitest";
import { copyrightNamed } from "../../shared/rights/copyright-named.ts";
import { decide } from "../../shared/rights/decide.ts";
import { bundleOf, deskOf, policyOf } from "./desk-of.ts";
import { itemOf, readItem, says } from "./item-of.ts";

describe("a copyright line", () => {
  it.each([
    ["Copyright 2026 Tidewatch. All rights reserved.", "Tidewatch"],
    ["Copyright 2019, Tidewatch (www.tidewatch.example). Alle Rechte vorbehalten", "Tidewatch"],
    ["(c) Copyright Gull Wire 2026", "Gull Wire"],
    ["© 2024-2026 Gull Wire", "Gull Wire"],
    ["Copyright Gull Wire 2013", "Gull Wire"],
    ["Copyright © 2026, Pell Tarrow", "Pell Tarrow"],
    ["Copyright Gull Wire All rights reserved", "Gull Wire"],
    ["(c) 2026 http://www.gullwire.example", "www.gullwire.example"],
    ["© www.gullwire.example/terms", "www.gullwire.example"],
    ["Gull Wire", "Gull Wire"],
    ["Copyright: Gull Wire", "Gull Wire"],
    ["Copyright 2026 - Gull Wire", "Gull Wire"],
    ["Copyright", undefined],
    ["© 2026", undefined],
    ["All rights reserved", undefined],
    ["This copy is copyright protected and must not be resold.", undefined],
    ["For copyright information, ask whoever sent it.", undefined],
    ["Copyright laws apply", undefined],
    ["", undefined],
  ])("%s", (line, name) => {
    expect(copyrightNamed(line)).toBe(name);
  });

  it("takes linear time", () => {
    const long = `${"copyright (c) ".repeat(20_000)}${"www.".repeat(20_000)}`;
    expect(copyrightNamed(long)).toBeUndefined();
  });
});

describe("the holder of a part", () => {
  const holderOf = (...statements: ReturnType<typeof says>[]) => {
    const policies = bundleOf(policyOf());
    const { findings, rights } = decide(readItem(itemOf({ statements }), policies), deskOf(policies));
    const evidence = rights.evidence.filter(({ field }) => field === "parts[0].holder");
    return {
      holder: rights.parts[0]?.holder,
      isAssumed: findings.some(({ rule }) => rule === "RGT-110"),
      from: evidence.map(({ source, pointer }) => pointer ?? source),
    };
  };
  it.each([
    ["whom its copyright line names", "(c) Gull Wire 2026", "Gull Wire", "copyright line"],
    [
      "the supplier by its copyright line",
      "Copyright 2026 Tidewatch. All rights reserved.",
      "Tidewatch",
      "copyright line",
    ],
  ])("is %s", (_, line, name, basis) => {
    expect(holderOf(says("copyrightNotice", line))).toEqual({
      holder: { name, basis },
      isAssumed: false,
      from: ["/copyrightNotice"],
    });
  });
  it("is whom a field states before whom a line names", () => {
    const both = [says("copyrightHolder", "Jory Hale"), says("copyrightNotice", "(c) Gull Wire 2026")];
    expect(holderOf(...both).holder).toEqual({ name: "Jory Hale", basis: "stated" });
  });
  it("is the policy's assumption where a line names nobody", () => {
    const { holder, isAssumed } = holderOf(says("copyrightNotice", "All rights reserved"));
    expect([holder?.name, isAssumed]).toEqual(["Tidewatch", true]);
  });
});

describe("an address in a copyright line", () => {
  it.each([
    ["is the supplier's when it is on the supplier's host", "(c) 2026 https://www.tidewatch.example", false],
    ["is another's when it is not", "(c) 2026 https://www.gullwire.example", true],
  ])("%s", (_, notice, isConflict) => {
    const policies = bundleOf(policyOf());
    const { findings } = decide(
      readItem(itemOf({ statements: [says("copyrightNotice", notice)] }), policies),
      deskOf(policies),
    );
    expect(findings.some(({ rule }) => rule === "RGT-111")).toBe(isConflict);
  });
});
