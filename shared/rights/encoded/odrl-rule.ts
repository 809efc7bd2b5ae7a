import { step } from "../../json/notes.ts";
import { listOf, odrlObject, valuesOf } from "./odrl-fields.ts";
import { nameOf, type Prefixes } from "./odrl-names.ts";

/** A condition as it is spelled, its names resolved. `values` is undefined where one of them is no plain value. */
export interface OdrlConstraint {
  operand: string;
  operator: string;
  values: string[] | undefined;
  unit: string | undefined;
}

/** One rule of a policy, whatever version of ODRL it is spelled in. */
export interface OdrlRule {
  kind: "permission" | "prohibition" | "duty";
  /** Names of actions such as `odrl:distribute`; undefined in place of one that is no name. */
  actions: (string | undefined)[];
  targets: string[];
  /** Of the rule and of its actions; a permission holds only where all of them do. */
  constraints: OdrlConstraint[];
  /** What must be done for a permission to hold. */
  duties: OdrlRule[];
  /** Whom alone it concerns. */
  assignees: string[];
  /** Parties and words of a duty by their names in lower case. */
  said: Readonly<Record<string, unknown>>;
  /** Properties and conditions that nobody here understands. */
  unknown: string[];
  /** JSON pointer within the expression. */
  at: string;
  raw: unknown;
}

/** Parties of ODRL 2.2 that a duty names, and what our own duties say. */
const SAID = [
  ..."attributedparty consentingparty consentedparty compensatedparty compensatingparty informedparty informingparty".split(
    " ",
  ),
  ..."trackingparty trackedparty contractingparty contractedparty".split(" "),
  ..."text placement to within channels soft forProfit target".split(" ").map((name) => `imprimatur:${name}`),
];
/** What follows when a rule is broken or a duty left undone: it permits nothing. */
const AFTERWARDS = ["remedy", "consequence", "failure"];
const RULE = new Set([
  ..."type uid target action constraint refinement duty assigner assignee assigner_scope assignee_scope relation".split(
    " ",
  ),
  ..."status partof haspolicy function output object".split(" "),
  ...AFTERWARDS,
  ...SAID,
]);
const CONSTRAINT = new Set(
  "type uid name leftoperand operator rightoperand datatype unit status value and or xone andsequence".split(" "),
);
const ACTION = new Set("type uid id value name refinement constraint implies includedin".split(" "));
const TARGET = new Set("type uid source partof relation haspolicy imprimatur:part".split(" "));
/** Conditions joined any other way than all of them are not taken apart. */
const JOINED = ["or", "xone", "andsequence"];

/** Constraints within constraints, as `and` nests them. */
const MAX_NESTING = 4;

function constraintsOf(raw: unknown, prefixes: Prefixes, unknown: string[], nesting = 0): OdrlConstraint[] {
  return listOf(raw).flatMap((one): OdrlConstraint[] => {
    const read = odrlObject(one, CONSTRAINT, prefixes);
    if (!read || nesting > MAX_NESTING) {
      unknown.push("a constraint that is no object");
      return [];
    }
    const { fields } = read;
    unknown.push(...read.unknown);
    const joined = JOINED.find((name) => name in fields);
    if (joined) unknown.push(`constraints joined by ${joined}`);
    if ("and" in fields) return constraintsOf(fields.and, prefixes, unknown, nesting + 1);
    if (joined) return [];
    const [operand] = valuesOf(fields.leftoperand ?? fields.name);
    const [operator] = valuesOf(fields.operator);
    const values = valuesOf(fields.rightoperand ?? fields.value);
    const [unit] = valuesOf(fields.unit);
    return [
      {
        operand: nameOf(operand ?? "a constraint without a name", prefixes),
        operator: nameOf(operator ?? "", prefixes),
        values: values.every((value) => value !== undefined) && values.length > 0 ? (values as string[]) : undefined,
        unit,
      },
    ];
  });
}

const EXTENT = "imprimatur:extent";

function actionsOf(raw: unknown, prefixes: Prefixes, unknown: string[]): [(string | undefined)[], OdrlConstraint[]] {
  const constraints: OdrlConstraint[] = [];
  const actions = listOf(raw).map((one): string | undefined => {
    if (typeof one === "string") return nameOf(one, prefixes);
    const read = odrlObject(one, ACTION, prefixes);
    if (!read) return undefined;
    unknown.push(...read.unknown);
    const { fields } = read;
    const refined = [fields.refinement, fields.constraint].flatMap((one) => constraintsOf(one, prefixes, unknown));
    // Our own exports tell kinds of change by their extent: that is another action, and no condition of one.
    const extent = refined.find(({ operand }) => operand === EXTENT);
    constraints.push(...refined.filter((one) => one !== extent));
    const own = extent?.values?.length === 1 ? extent.values[0] : undefined;
    if (own !== undefined) return nameOf(own, prefixes);
    const [name] = valuesOf(fields.value ?? fields.uid ?? fields.id ?? fields.name);
    return name === undefined ? undefined : nameOf(name, prefixes);
  });
  return [actions, constraints];
}

function targetsOf(raw: unknown, prefixes: Prefixes, unknown: string[]): string[] {
  return listOf(raw).flatMap((one) => {
    if (typeof one === "string") return [one.trim()];
    const read = odrlObject(one, TARGET, prefixes);
    const [id] = valuesOf(read?.fields.uid ?? read?.fields.source);
    if (read && read.unknown.length > 0) unknown.push(...read.unknown);
    return id === undefined ? [] : [id];
  });
}

/** What the rules of a policy share where each does not say it itself (ODRL 2.2 information model, 2.7.1). */
export interface Shared {
  target: unknown;
  action: unknown;
  assignee: unknown;
}

/** Reads one rule; undefined where it is no object. */
export function odrlRule(
  raw: unknown,
  kind: OdrlRule["kind"],
  at: string,
  prefixes: Prefixes,
  shared: Shared,
): OdrlRule | undefined {
  const read = odrlObject(raw, RULE, prefixes);
  if (!read) return undefined;
  const { fields } = read;
  const unknown = [...read.unknown];
  const [actions, refinements] = actionsOf(fields.action ?? shared.action, prefixes, unknown);
  const duties = listOf(fields.duty).map((duty, index) =>
    odrlRule(duty, "duty", step(step(at, "duty"), index), prefixes, {
      target: undefined,
      action: undefined,
      assignee: undefined,
    }),
  );
  if (duties.includes(undefined)) unknown.push("a duty that is no object");
  return {
    kind,
    actions,
    targets: targetsOf(kind === "duty" ? fields.target : (fields.target ?? shared.target), prefixes, unknown),
    constraints: [
      ...constraintsOf(fields.constraint, prefixes, unknown),
      ...constraintsOf(fields.refinement, prefixes, unknown),
      ...refinements,
    ],
    duties: duties.filter((duty) => duty !== undefined),
    assignees: valuesOf(fields.assignee ?? shared.assignee).map((one) => one ?? "somebody"),
    said: fields,
    unknown,
    at,
    raw,
  };
}
