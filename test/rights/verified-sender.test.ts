import { describe, expect, it } from "vitest";
import type { Sender } from "../../shared/copy/item-copy.ts";
import type { House } from "../../shared/rights/policy/house.ts";
import { isVerified } from "../../shared/rights/verified-sender.ts";

const house = (...trustedAuthserv: string[]): House => ({
  house: "imprimatur.house/1",
  name: "The Saltmere Post",
  mail: { trustedAuthserv },
});
type Check = [method: string, result: string, domain?: string, authserv?: string];
const sender = (domain: string, ...checks: Check[]): Sender => ({
  domain,
  checks: checks.map(([method, result, vouched, authserv = "mx.house.example"]) => ({
    authserv,
    method,
    result,
    ...(vouched === undefined ? {} : { domain: vouched }),
  })),
});
const OURS = house("mx.house.example");

describe("a sender is verified", () => {
  it.each<Check[]>([
    [["dmarc", "pass", "wire.example"]],
    [["dkim", "pass", "wire.example"]],
    [["spf", "pass", "wire.example"]],
    [["dkim", "pass", "Mail.Wire.example"]],
    [
      ["dkim", "fail", "wire.example"],
      ["spf", "pass", "bounce.wire.example"],
    ],
    [["dkim", "pass", "wire.example", "MX.house.example"]],
  ])("by %j", (...checks) => expect(isVerified(sender("wire.example", ...checks), OURS)).toBe(true));
  it("as one below the domain that is vouched for", () => {
    expect(isVerified(sender("desk.wire.example", ["dkim", "pass", "wire.example"]), OURS)).toBe(true);
  });
});

it("counts what stands below a Received field only where the house says that its servers write there", () => {
  const below: Sender = {
    domain: "wire.example",
    checks: [{ authserv: "mx.house.example", method: "dkim", result: "pass", domain: "wire.example", below: true }],
  };
  expect(isVerified(below, OURS)).toBe(false);
  const mail = { trustedAuthserv: ["mx.house.example"], resultsBelowReceived: true };
  expect(isVerified(below, { ...OURS, mail })).toBe(true);
  expect(isVerified(below, { ...OURS, mail: { resultsBelowReceived: true } })).toBe(false);
});

describe("a sender is not verified", () => {
  it.each<Check[]>([
    [],
    [["dkim", "fail", "wire.example"]],
    [["dkim", "pass"]],
    [["dkim", "pass", "mailer.example"]],
    [["dkim", "pass", "notwire.example"]],
    [["dkim", "pass", "example"]],
    [["dkim", "pass", ""]],
    [["iprev", "pass", "wire.example"]],
    [["dkim", "pass", "wire.example", "mx.elsewhere.example"]],
    [
      ["dkim", "pass", "wire.example"],
      ["dmarc", "fail", "wire.example"],
    ],
  ])("by %j", (...checks) => expect(isVerified(sender("wire.example", ...checks), OURS)).toBe(false));
  it.each([undefined, house()])("where the house trusts no server: %j", (profile) => {
    expect(isVerified(sender("wire.example", ["dmarc", "pass", "wire.example"]), profile)).toBe(false);
  });
  it("when From names no domain", () => {
    expect(isVerified(sender("", ["dkim", "pass", ""], ["spf", "pass", "wire.example"]), OURS)).toBe(false);
  });
});
