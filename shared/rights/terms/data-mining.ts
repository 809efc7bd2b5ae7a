import type { Notice } from "../../copy/notice.ts";
import type { Reading } from "../../copy/reading.ts";
import type { StatedField, Statement } from "../../copy/statement.ts";
import { forbidsMining, MINING_STANCES, type MiningStance, stricterStance } from "../policy/mining-stances.ts";
import type { Policy } from "../policy/policy.ts";

/** One place that says what machines may do with the copy. */
export interface MiningSignal {
  stance: MiningStance;
  /** TDMRep's reservation, where it states one. */
  reservation?: 0 | 1;
  /** Where it stands, and what it says, for people. */
  said: string;
  /** The value that was none, where it cannot be read. */
  unreadable?: string;
  from: { statement: Statement } | { notice: Notice } | { policy: Policy };
}

/** What all of them come to. */
export interface MiningReading {
  signals: MiningSignal[];
  plus: MiningStance;
  tdmReservation: 0 | 1 | null;
  tdmPolicy: string | null;
  /** Whether mining is forbidden or reserved, in whatever form. */
  isReserved: boolean;
}

/** Words of the robots meta that reserve. Words for search alone say nothing of mining. */
const NO_AI = /\bno(?:image)?ai\b|\bnoml\b/i;
const RESERVED_WORD = /\btdm-?reservation\b(?!\s*[=:]?\s*0)/i;
/** `http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED`, `plusdmi:DMI-ALLOWED` */
const PLUS = /(?:^|[/:#])(DMI-[A-Z-]{1,60})$/;

type Said = Pick<MiningSignal, "stance" | "reservation" | "unreadable">;

const SILENT: MiningStance = "DMI-UNSPECIFIED";

/** What each field says by its value; undefined: nothing. */
const READ: Partial<Record<StatedField, (value: string) => Said | undefined>> = {
  dataMining: (value) => {
    const named = PLUS.exec(value)?.[1];
    const stance = MINING_STANCES.find((one) => one === named);
    // A value that is there and unknown was set by somebody who had something to say.
    return stance ? { stance } : { stance: "DMI-PROHIBITED", unreadable: value };
  },
  tdmReservation: (value) => {
    if (value === "1") return { stance: SILENT, reservation: 1 };
    if (value === "0") return { stance: SILENT, reservation: 0 };
    // TDMRep, section 3: another value is an error, and as good as none.
    return { stance: SILENT, unreadable: value };
  },
  robots: (value) => {
    const stance = NO_AI.test(value) ? "DMI-PROHIBITED-AIMLTRAINING" : SILENT;
    if (RESERVED_WORD.test(value)) return { stance, reservation: 1 };
    return stance === SILENT ? undefined : { stance };
  },
};

const NAMES: Partial<Record<StatedField, string>> = {
  dataMining: "dataMining",
  tdmReservation: "tdm-reservation",
  robots: "robots",
};

/**
 * Everything that is said of mining and AI, by the copy's fields, its words and the policy, and the strictest of it. Only
 * a policy can allow: what copy says in its own favour narrows nothing and widens nothing. What TDMRep's sources say
 * joins as well, though one stands above another there: a reservation anywhere reserves.
 */
export function readMining(
  { statements, notices }: Pick<Reading, "statements" | "notices">,
  policy?: Policy,
): MiningReading {
  const signals = [
    ...statements.flatMap(ofStatement),
    ...notices.filter(({ kind }) => kind === "ai-prohibited").map(ofNotice),
    ...(policy?.dataMining ? [ofPolicy(policy, policy.dataMining)] : []),
  ];
  const counted = signals.filter(({ from, stance }) => "policy" in from || stance !== "DMI-ALLOWED");
  const plus = counted.map(({ stance }) => stance).reduce(stricterStance, SILENT);
  const reservations = signals.flatMap(({ reservation }) => reservation ?? []);
  const tdmReservation = reservations.includes(1) ? 1 : reservations.includes(0) ? 0 : null;
  const stated = statements.find(({ field, value, part }) => field === "tdmPolicy" && !part && URL.canParse(value));
  return {
    signals,
    plus,
    tdmReservation,
    tdmPolicy: stated?.value ?? policy?.dataMining?.tdmPolicy ?? null,
    isReserved: tdmReservation === 1 || forbidsMining(plus),
  };
}

/** Whether a place reserves, frees, or says neither. */
export function sideOf({ stance, reservation }: MiningSignal): "reserved" | "free" | undefined {
  if (reservation === 1 || forbidsMining(stance)) return "reserved";
  return reservation === 0 || stance === "DMI-ALLOWED" ? "free" : undefined;
}

/** Characters of a value that a sentence repeats. */
const MAX_SAID = 80;

function ofStatement(statement: Statement): MiningSignal[] {
  const value = statement.value.trim();
  const said = value === "" ? undefined : READ[statement.field]?.(value);
  if (!said) return [];
  return [{ ...said, said: `${NAMES[statement.field]} "${value.slice(0, MAX_SAID)}"`, from: { statement } }];
}

function ofNotice(notice: Notice): MiningSignal {
  return {
    stance: "DMI-PROHIBITED",
    said: `the copy's own words, "${notice.text.slice(0, MAX_SAID)}"`,
    from: { notice },
  };
}

function ofPolicy(policy: Policy, { plus, tdmReservation }: NonNullable<Policy["dataMining"]>): MiningSignal {
  return {
    stance: plus,
    ...(tdmReservation === undefined ? {} : { reservation: tdmReservation }),
    said: `policy ${policy.id}, ${plus}${tdmReservation === undefined ? "" : ` and tdmReservation ${tdmReservation}`}`,
    from: { policy },
  };
}
