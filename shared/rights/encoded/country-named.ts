import { countriesOf } from "../countries.ts";

/** ISO 3166-1: each alpha-3 code with the alpha-2 code of the same country. */
const ALPHA_3 =
  "ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT AZEAZ BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC VENVE VGBVG VIRVI VNMVN VUTVU WLFWF WSMWS YEMYE ZAFZA ZMBZM ZWEZW";

const alpha2Of: ReadonlyMap<string, string> = new Map(
  ALPHA_3.split(" ").map((pair) => [pair.slice(0, 3), pair.slice(3)]),
);
const NUMBER = /^\d{3}$/;
const SUBDIVISION = /^[A-Z]{2}-[A-Z0-9]{1,3}$/;
/** What stands before the code in addresses of countries: IPTC's mirrors of ISO 3166-1, URNs, QCodes. */
const BEFORE_CODE =
  /^(?:https?:\/\/(?:cvx?\.iptc\.org|.{1,80})\/(?:.{0,60}\/)?(?:iso3166-1[an]\d?|country)\/|urn:iso:(?:std:iso:)?3166(?:-1)?:|iso3166-1[an]\d?:|urn:imprimatur:territory:)/i;

/**
 * The countries that a value of a constraint names, as ISO 3166 codes: by an address that ends in a code, by a code of
 * two or three letters or of digits, or by an English name. Undefined for what is no country; `[]` for the whole world.
 */
export function countryNamed(raw: string): string[] | undefined {
  const value = raw.trim();
  if (value.length > MAX_VALUE) return undefined;
  const code = value.replace(BEFORE_CODE, "");
  const upper = code.toUpperCase();
  const three = alpha2Of.get(upper);
  if (three) return [three];
  if (SUBDIVISION.test(upper)) return [upper];
  if (NUMBER.test(code)) {
    const region = new Intl.Locale(`und-${code}`).region ?? "";
    return /^[A-Z]{2}$/.test(region) ? countriesOf(region) : undefined;
  }
  return countriesOf(code);
}

/** A longer value is a text. */
const MAX_VALUE = 200;

const alpha3Of: ReadonlyMap<string, string> = new Map(Array.from(alpha2Of, ([three, two]) => [two, three]));

/** The address that RightsML has for a country; ours for what ISO 3166-1 has no code of three letters for. */
export function addressOfCountry(code: string): string {
  const three = alpha3Of.get(code);
  return three ? `http://cvx.iptc.org/iso3166-1a3/${three}` : `urn:imprimatur:territory:${code}`;
}
