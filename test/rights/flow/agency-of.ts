/**
 * Whose copy a corpus file is: its policy's prefix by the first row that its name, or a provider that our reader read,
 * matches. The corpus lies in folders by format; a house would get each file under its supplier's prefix.
 */
const BY_NAME: readonly (readonly [name: RegExp, prefix: string])[] = [
  [/^(?:html|rss-atom|wordpress-wxr)\//, "web"],
  [/AFP-NewsML|~afp[\w.]*\.xml$|afp\.com_newsml/i, "afp"],
  [/gitpan|test_suite|unit_test_files/, ""],
  [/superdesk-aap__server~aap~tests~io~fixtures~asianet/, "asianet"],
  [/superdesk-aap__server~aap~tests~io~fixtures~.*\.(?:tst|txt)$/, "aap"],
  [/cp_transcripts/, "cp"],
  [/guardian\+newswires.*~PA_/, "pa"],
  [/~pa\d\.xml$/, "pa"],
  [/tass_belga/, "tass"],
  [/~ana1\.xml$/, "ana"],
  [/efe_belga/, "efe"],
  [/ansa_belga/, "ansa"],
  [/businesswire/, "businesswire"],
  [/dpa-newslab|dpa-sample|~dpa[\w.]*$/, "dpa"],
  [/~ap~|~ap\.xml$|~ap_media|item_copy_/, "ap"],
  [/~aap[\w-]*\.xml$|ninjs[1-9]\.json$/, "aap"],
  [/NTB_nitf|nitf-ntb/, "ntb"],
  [/TT_newsmlg2|(?<!s)tt_newsml|tt_text|ntbttninjs|schema-extension/, "tt"],
  [/iptc\+newsinjson__|iptc\+newsml-g2__|iptc\+python-newsmlg2__/, "tna"],
];

const BY_PROVIDER: Readonly<Record<string, string>> = {
  AP: "ap",
  "The Associated Press": "ap",
  dpa: "dpa",
  "Deutsche Presse-Agentur GmbH": "dpa",
  AFP: "afp",
  "afp.com": "afp",
  "أ ف ب": "afp",
  "reuters.com": "reuters",
  BELGA: "belga",
  "ANP/BELGA": "belga",
  NTB: "ntb",
  TT: "tt",
  STT: "stt",
  AAP: "aap",
  PA: "pa",
  "APA - Austria Presse Agentur": "apa",
  "ansa.it": "ansa",
  "Agencia EFE": "efe",
  KYODO: "kyodo",
  "globenewswire.com": "globenewswire",
};

/** The prefix under which the agency of a corpus file delivers; undefined for copy that is no agency's. */
export function agencyOf(file: string, providers: readonly string[]): string | undefined {
  const named = BY_NAME.find(([name]) => name.test(file))?.[1];
  if (named !== undefined) return named || undefined;
  return providers.map((name) => BY_PROVIDER[name]).find((prefix) => prefix !== undefined);
}
