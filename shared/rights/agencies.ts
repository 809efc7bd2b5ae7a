/** Agencies and pools whose name in a credit tells whose copy it is; a test keeps each spelling to its own row. */
export const AGENCIES = {
  AFP: ["AFP", "Agence France-Presse", "Agence France Presse", "ا ف ب", "أ ف ب", "اف ب", "فرانس برس"],
  AP: ["AP", "Associated Press", "The Associated Press"],
  Reuters: ["Reuters", "REUTERS", "Thomson Reuters"],
  dpa: ["dpa", "DPA", "Deutsche Presse-Agentur"],
  PA: ["PA", "PA Media", "PA Wire", "Press Association"],
  EFE: ["EFE", "Agencia EFE"],
  ANSA: ["ANSA"],
  APA: ["APA"],
  Belga: ["Belga", "BELGA"],
  ANP: ["ANP"],
  NTB: ["NTB", "NTB scanpix"],
  TT: ["TT"],
  Ritzau: ["Ritzau"],
  STT: ["STT", "Lehtikuva"],
  AAP: ["AAP"],
  UPI: ["UPI"],
  TASS: ["TASS", "Tass"],
  Xinhua: ["Xinhua"],
  Kyodo: ["Kyodo", "Kyodo News"],
  Yonhap: ["Yonhap"],
  Anadolu: ["AA", "Anadolu", "Anadolu Agency"],
  Getty: ["Getty", "Getty Images"],
  EPA: ["EPA", "epa"],
  "Canadian Press": ["The Canadian Press", "Canadian Press", "La Presse Canadienne"],
  "Europa Press": ["Europa Press", "EUROPA PRESS"],
  Lusa: ["Lusa", "Agência Lusa"],
  PAP: ["PAP"],
  CTK: ["CTK", "ČTK"],
  "Keystone-ATS": ["Keystone-ATS", "Keystone-SDA", "awp"],
  PTI: ["PTI", "Press Trust of India"],
  IANS: ["IANS"],
  Jiji: ["Jiji", "Jiji Press"],
  Interfax: ["Interfax"],
} as const;

/** A name of several words in capitals, as credits of the Canadian Press are, is no other name. */
const spelled = (spelling: string) => (spelling.includes(" ") ? [spelling, spelling.toUpperCase()] : [spelling]);

const NAMED = new Map<string, string>(
  Object.entries(AGENCIES).flatMap(([agency, spellings]) =>
    spellings.flatMap(spelled).map((spelling): [string, string] => [spelling, agency]),
  ),
);

/** The agency that a credit's whole words name, as it is commonly written; undefined when it names none we know. */
export function agencyNamed(credit: string): string | undefined {
  return NAMED.get(credit.trim());
}

/** All spellings, longest first, for patterns that look for an agency in running text. */
export const AGENCY_SPELLINGS: readonly string[] = [...NAMED.keys()].sort((a, b) => b.length - a.length);
