import { addressOfCountry, countryNamed } from "../encoded/country-named.ts";
import type { Grant } from "../policy/policy-terms.ts";
import type { Constraint } from "./odrl-words.ts";

/** The limits of a grant that ODRL has constraints for. */
export type GrantLimits = Pick<Grant, "territory" | "channel" | "recipient" | "window" | "quota">;

const CHANNEL = "urn:imprimatur:channel:";
const RECIPIENT = "urn:imprimatur:recipient:";
const PER = "urn:imprimatur:per:";
const instant = (at: string) => ({ "@value": at, "@type": "xsd:dateTime" });

function among(leftOperand: string, operator: string, values: readonly string[] | undefined): Constraint[] {
  return values && values.length > 0 ? [{ leftOperand, operator, rightOperand: [...values] }] : [];
}

/** Where, how, when, for whom and how often, as constraints. Limits that are there and say nothing have none. */
export function limitsToOdrl({ territory, channel, recipient, window, quota }: GrantLimits): Constraint[] {
  const { notBefore, notAfter, duration } = window ?? {};
  const kinds = [
    ...(recipient?.nonProfitOnly ? [`${RECIPIENT}non-profit`] : []),
    ...(recipient?.newsOrganisationOnly ? [`${RECIPIENT}news-organisation`] : []),
  ];
  return [
    ...among("spatial", "isAnyOf", territory?.include?.map(addressOfCountry)),
    ...among("spatial", "isNoneOf", territory?.exclude?.map(addressOfCountry)),
    ...among(
      "deliveryChannel",
      "isAnyOf",
      channel?.include?.map((one) => CHANNEL + one),
    ),
    ...among(
      "deliveryChannel",
      "isNoneOf",
      channel?.exclude?.map((one) => CHANNEL + one),
    ),
    ...kinds.map((rightOperand) => ({ leftOperand: "recipient", operator: "isA", rightOperand })),
    ...among("recipient", "isNoneOf", recipient?.exclude),
    ...(notBefore ? [{ leftOperand: "dateTime", operator: "gteq", rightOperand: instant(notBefore) }] : []),
    ...(notAfter ? [{ leftOperand: "dateTime", operator: "lt", rightOperand: instant(notAfter) }] : []),
    ...(duration
      ? [
          {
            leftOperand: "elapsedTime",
            operator: "lteq",
            rightOperand: { "@value": duration, "@type": "xsd:duration" },
          },
        ]
      : []),
    ...(quota ? [{ leftOperand: "count", operator: "lteq", rightOperand: quota.count, unit: PER + quota.per }] : []),
  ];
}

const listed = (raw: unknown): string[] => (Array.isArray(raw) ? raw.map(String) : []);
const valueIn = (raw: unknown) => (raw as { "@value": string })["@value"];

/** What each constraint of an export gives back, by its operand and operator. */
const READ: Readonly<Record<string, (limits: Record<string, Record<string, unknown>>, one: Constraint) => void>> = {
  "spatial isAnyOf": (limits, { rightOperand }) => put(limits, "territory", "include", places(rightOperand)),
  "spatial isNoneOf": (limits, { rightOperand }) => put(limits, "territory", "exclude", places(rightOperand)),
  "deliveryChannel isAnyOf": (limits, { rightOperand }) => put(limits, "channel", "include", ways(rightOperand)),
  "deliveryChannel isNoneOf": (limits, { rightOperand }) => put(limits, "channel", "exclude", ways(rightOperand)),
  "recipient isA": (limits, { rightOperand }) =>
    put(
      limits,
      "recipient",
      rightOperand === `${RECIPIENT}non-profit` ? "nonProfitOnly" : "newsOrganisationOnly",
      true,
    ),
  "recipient isNoneOf": (limits, { rightOperand }) => put(limits, "recipient", "exclude", listed(rightOperand)),
  "dateTime gteq": (limits, { rightOperand }) => put(limits, "window", "notBefore", valueIn(rightOperand)),
  "dateTime lt": (limits, { rightOperand }) => put(limits, "window", "notAfter", valueIn(rightOperand)),
  "elapsedTime lteq": (limits, { rightOperand }) => put(limits, "window", "duration", valueIn(rightOperand)),
  "count lteq": (limits, { rightOperand, unit = "" }) => {
    put(limits, "quota", "count", rightOperand);
    put(limits, "quota", "per", unit.slice(PER.length));
  },
};

const places = (raw: unknown) =>
  listed(raw).map((one) => countryNamed(one)?.[0] ?? one.replace(/^urn:imprimatur:territory:/, ""));
const ways = (raw: unknown) => listed(raw).map((one) => one.slice(CHANNEL.length));

function put(limits: Record<string, Record<string, unknown>>, field: string, name: string, value: unknown): void {
  limits[field] = { ...limits[field], [name]: value };
}

/** The limits that constraints of an export came from. */
export function limitsFromOdrl(constraints: readonly Constraint[]): GrantLimits {
  const limits: Record<string, Record<string, unknown>> = {};
  for (const one of constraints) READ[`${one.leftOperand} ${one.operator}`]?.(limits, one);
  return limits as GrantLimits;
}
