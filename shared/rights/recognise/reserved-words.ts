import { ENGLISH_FEE } from "./fee-words.ts";

/** "All rights reserved" in the languages of the wires. `rigths` is how one of them spells it. */
const RESERVED_IN = {
  en: "all rig(?:ht|th)s (?:are )?reserved",
  de: "alle rechte vorbehalten",
  fr: "tous droits (?:de reproduction (?:et de représentation )?)?réservés",
  es: "todos los derechos (?:están )?reservados|reservados todos los derechos",
  it: "tutti i diritti (?:sono )?riservati|riproduzione riservata",
  pt: "todos os direitos (?:são )?reservados",
  nl: "alle rechten voorbehouden",
  sv: "med ensamrätt|alla rättigheter förbehålln?a",
  da: "alle rettigheder (?:er )?forbehold(?:es|t)",
  no: "med enerett|alle rettigheter (?:er )?(?:reservert|forbeholdt)",
  fi: "kaikki oikeudet pidätetään",
  pl: "wsze(?:lkie|lke) prawa zastrzeżone|wszystkie prawa zastrzeżone",
  cs: "všechna práva vyhrazena",
  hu: "minden jog fenntartva",
  ro: "toate drepturile (?:sunt )?rezervate",
  tr: "tüm hakları saklıdır|her hakkı saklıdır",
  el: "με (?:την )?επιφύλαξη παντός δικαιώματος",
  id: "hak cipta dilindungi(?: undang-undang)?",
  ru: "все права (?:защищены|сохранены)",
  uk: "[ву]сі права (?:захищені|захищено|застережено)",
} as const;
/** Scripts that put no blanks around words. */
const RESERVED_JOINED =
  /(?:جميع|كافة|كل) الحقوق محفوظة|כל הזכויות שמורות|無断(?:転載|複製|使用)(?:・(?:複製|引用|転載)){0,2}(?:を?禁|厳禁)|(?:全)?著作権所有|版权所有|版權所有|保留(?:所有|一切)权利|保留(?:所有|一切)權利|무단 ?전재|모든 권리 보유/;

const RESERVED = new RegExp(`(?<!\\p{L})(?:${Object.values(RESERVED_IN).join("|")})(?!\\p{L})`, "iu");
/** A contract is asked for: its absence is a missing licence, its presence settles it. */
const BY_CONTRACT = new RegExp(
  `(?<!\\p{L})(?:${[
    "(?:use|publication|reproduction|redistribution) only (?:with|after|under|subject to) (?:the |an? )?(?:prior )?(?:written |contractual )?(?:agreement|contract|licen[cs]e)",
    "(?:additional|further) (?:rights )?clearances? (?:may be|are|is) (?:required|needed|necessary)",
    "(?:nutzung|verwendung|veröffentlichung|weiterverwendung) (?:ist )?nur (?:nach|mit|gemäß) (?:vorheriger |ausdrücklicher )?(?:schriftlicher |vertraglicher )?(?:vereinbarung|genehmigung|zustimmung)",
    "utilisation (?:uniquement|seulement|réservée)[^.]{0,30} (?:accord|contrat|abonnés)",
    "uso (?:exclusivo|sólo|solo)[^.]{0,30} (?:contrato|acuerdo|abonados)",
  ].join("|")})`,
  "iu",
);

/** Whether words reserve all rights, or say that use takes a contract. */
export function isReserved(text: string): boolean {
  return RESERVED.test(text) || RESERVED_JOINED.test(text) || BY_CONTRACT.test(text);
}

const PERMISSION =
  "(?:the |any |our |its |their |your |an? )?(?:(?:\\p{L}{2,20} ){0,3}\\p{L}{2,20}'s? )?(?:(?:prior|express|explicit|written|specific|previous|formal),? (?:and )?){0,3}(?:permission|consent|authori[sz]ation|approval|agreement)";
/** That it takes a permission, said without a prohibition. */
const TAKES_PERMISSION = new RegExp(
  `\\b(?:requires?|needs?|obtain|seek|request|get|ask(?:ing)? for|subject to|only (?:with|by)|for) ${PERMISSION}\\b|\\b(?:permission|authori[sz]ation) (?:is )?required\\b`,
  "iu",
);
const FORM =
  /\b(?:fill (?:out|in)|complete|submit|use|via|through) (?:this|the|our|following) (?:\p{L}{4,14} )?(?:form|application)\b|\bapply (?:here|to|for)\b/iu;
/** What is asked for: that this copy may be published elsewhere. */
const REPUBLISHING =
  /\b(?:re-?publish(?:ing)?|re-?publication|re-?print(?:ing|s|ed)?|re-?use|reproduce|reproduction|syndicat(?:e|ion)|redistribut(?:e|ion))\b/i;
/** "Without permission" in the languages of the wires: it asks for consent. */
const WITHOUT_PERMISSION = new RegExp(
  `(?<!\\p{L})(?:${[
    `without ${PERMISSION}`,
    `(?:only|except) with ${PERMISSION}`,
    "ohne (?:vorherige |ausdrückliche |schriftliche )*(?:genehmigung|zustimmung|erlaubnis|einwilligung)|nur mit (?:vorheriger |ausdrücklicher |schriftlicher )*(?:genehmigung|zustimmung)",
    "sans (?:l'|une )?(?:autorisation|accord|permission|consentement)",
    "sin (?:el |la |su )?(?:previ[oa] (?:y )?)?(?:expres[oa] )?(?:autorización|permiso|consentimiento)",
    "senza (?:il |la |previa |preventiva )*(?:autorizzazione|consenso|permesso)",
    "sem (?:a |prévia |expressa )*(?:autorização|permissão|consentimento)",
    "zonder (?:voorafgaande |schriftelijke )*toestemming",
    "uten (?:skriftlig |forhånds)?(?:tillatelse|samtykke)|utan (?:skriftligt |föregående )*(?:tillstånd|medgivande)|uden (?:skriftlig |forudgående )*(?:tilladelse|samtykke)|ilman (?:kirjallista )?lupaa",
    "без (?:письменного |предварительного )*(?:разрешения|согласия)",
    "bez (?:pisemnej |uprzedniej )*zgody",
  ].join("|")})(?!\\p{L})|未经(?:书面)?(?:许可|授权)|未經(?:書面)?(?:許可|授權)|許可なく|دون (?:إذن|موافقة)`,
  "iu",
);

/** Whether words send who wants to republish for a permission, by name or to a form, and ask no fee for it. */
export function sendsForPermission(text: string): boolean {
  return REPUBLISHING.test(text) && !ENGLISH_FEE.fee.test(text) && (TAKES_PERMISSION.test(text) || FORM.test(text));
}

/** Whether words forbid something only for want of a permission, which may be had. */
export function asksPermission(text: string): boolean {
  return WITHOUT_PERMISSION.test(text);
}

/** What is forbidden to do with copy, and the forbidding, in other languages than English, in one sentence. */
export const FORBIDDEN_USE: readonly RegExp[] = [
  /(?<!\p{L})(?:(?:weiter)?(?:verbreitung|veröffentlichung|verwertung|verwendung)|nachdruck|vervielfältigung|weitergabe|abdruck|reproduktion)(?!\p{L})[^.]{0,120}(?:verboten|untersagt|nicht (?:gestattet|erlaubt|zulässig)|nur mit [^.]{0,40}(?:genehmigung|zustimmung)|unzulässig|bedarf)/iu,
  /(?<!\p{L})(?:ohne [^.]{0,60} (?:verboten|untersagt|nicht (?:gestattet|erlaubt))[^.]{0,20}|darf nicht (?:ohne[^.]{0,40} )?(?:weiterverbreitet|veröffentlicht|vervielfältigt|nachgedruckt))/iu,
  /(?<!\p{L})(?:toute )?(?:reproduction|rediffusion|diffusion|utilisation|exploitation|reprise)(?!\p{L})[^.]{0,120}(?:interdite?s?|prohibée?s?|strictement interdit)/iu,
  /(?<!\p{L})(?:prohibid[oa]|queda prohibida)[^.]{0,60}(?:redistribución|redifusión|reproducción|difusión|publicación|copia|utilización)/iu,
  /(?<!\p{L})(?:è )?(?:vietata|proibita)[^.]{0,60}(?:riproduzione|ripubblicazione|diffusione|redistribuzione|copia)|(?:riproduzione|ripubblicazione|diffusione)(?!\p{L})[^.]{0,60}(?:vietata|proibita|non consentita)/iu,
  /(?<!\p{L})(?:proibida|vedada|interdita)[^.]{0,60}(?:reprodução|redistribuição|publicação|difusão|cópia)|(?:reprodução|redistribuição)(?!\p{L})[^.]{0,60}(?:proibida|vedada)/iu,
  /(?<!\p{L})(?:overname|reproductie|verspreiding|publicatie|gebruik)(?!\p{L})[^.]{0,80}(?:verboden|niet toegestaan|zonder[^.]{0,40}toestemming)/iu,
  /(?<!\p{L})(?:kopiering|eftertryk|gjenbruk|videredistribusjon|publicering|återgivning|jälkipainos|kopiointi)(?!\p{L})[^.]{0,80}(?:forbudt|förbjuden|ikke tillatt|kielletty|uten|utan|uden)/iu,
  /(?<!\p{L})(?:перепечатка|копирование|воспроизведение|распространение)(?!\p{L})[^.]{0,100}(?:запрещен[оаы]|запрещается|без|только с)/iu,
  /(?:不得|严禁|嚴禁|禁止)(?:转载|轉載|复制|複製|转发)|転載(?:を|は)?(?:禁|お断り)|يحظر (?:نشر|إعادة|نسخ)/,
];
