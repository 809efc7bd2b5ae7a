/** Pages as browsers copy them, in the layouts of newspapers of several countries, with what an editor reads in them. */
export interface CopiedPage {
  name: string;
  text: string;
  headline: string;
  by?: string;
  standfirst?: string;
  caption?: string;
  paragraphs: string[];
}

export const COPIED_PAGES: readonly CopiedPage[] = [
  {
    name: "a British broadsheet: menus, a newsletter box, subjects",
    text: `Skip to main content
Skip to navigation
Print subscriptions
Sign in
Search jobs
The Tidewatch - Back to home
News
Opinion
Sport
UK news

Ferries

Winter ferry to the outer isles saved after petition

Board votes to keep the boat running until spring after thousands sign

Ida Berg in Saltmere
Tue 3 Mar 2026 08.00 GMT
Share
The board of the harbour has voted to keep the winter ferry running until the spring.

Sign up to Tidewatch Daily
Free daily newsletter
Get the day’s headlines emailed direct to you every morning

Enter your email address
Sign up
Privacy Notice: Newsletters may contain information about charities and content funded by others.

“It is a lifeline,” said one of the islanders.

Explore more on these topics
Ferries
Transport
Share
Reuse this content
Most viewed
A quay that nobody wanted
`,
    headline: "Winter ferry to the outer isles saved after petition",
    by: "Ida Berg in Saltmere",
    standfirst: "Board votes to keep the boat running until spring after thousands sign",
    paragraphs: [
      "The board of the harbour has voted to keep the winter ferry running until the spring.",
      "“It is a lifeline,” said one of the islanders.",
    ],
  },
  {
    name: "a broadcaster: the name of the site first, a date in words",
    text: `TWB
Home
News
Sport

Winter ferry to the outer isles saved after petition
2 hours ago
Ida Berg

The board of the harbour has voted to keep the winter ferry running until the spring.

Related topics
Ferries
Saltmere
More on this story
Ferry to close, says board
`,
    headline: "Winter ferry to the outer isles saved after petition",
    by: "Ida Berg",
    paragraphs: ["The board of the harbour has voted to keep the winter ferry running until the spring."],
  },
  {
    name: "a French paper: rows of a menu, a kicker, times, a lock",
    text: `Aller au contenu principal
Se connecter
S’abonner
Actualités Économie Vidéos Opinions

Société

Le bac d’hiver de Saltmere est sauvé pour cette année

Le conseil du port a voté mardi soir le maintien du service jusqu’au printemps.

Par Ida Berg
Publié le 03 mars 2026 à 08h00, modifié le 03 mars 2026 à 09h12
Temps de Lecture 3 min.

Article réservé aux abonnés

Le conseil du port a décidé de maintenir le bac d’hiver jusqu’au printemps, malgré les avis contraires.

Lire aussi : Le quai fermé pour travaux

« C’est une bouée de sauvetage », a déclaré une habitante de l’île.

Partager
Ajouter à vos sélections
Nous utilisons des cookies pour améliorer votre expérience.
`,
    headline: "Le bac d’hiver de Saltmere est sauvé pour cette année",
    by: "Ida Berg",
    standfirst: "Le conseil du port a voté mardi soir le maintien du service jusqu’au printemps.",
    paragraphs: [
      "Le conseil du port a décidé de maintenir le bac d’hiver jusqu’au printemps, malgré les avis contraires.",
      "« C’est une bouée de sauvetage », a déclaré une habitante de l’île.",
    ],
  },
  {
    name: "a German paper: a credit behind its sign, an agency's own notice",
    text: `Zum Hauptinhalt springen
Menü
Suche
Anmelden

Die Winterfähre bleibt bis zum Frühjahr

Von Ida Berg und Jon Falk
3. März 2026, 8:00 Uhr
Eine weiße Fähre am Kai © Mona Vik/Northlight

Der Vorstand des Hafens hat am Dienstagabend beschlossen, die Fähre bis zum Frühjahr fahren zu lassen.

Mehr zum Thema
Kai gesperrt

Die Mitglieder waren lange uneins, sagte die Vorsitzende am Abend.

© Northlight-infocom
`,
    headline: "Die Winterfähre bleibt bis zum Frühjahr",
    by: "Ida Berg und Jon Falk",
    caption: "Eine weiße Fähre am Kai © Mona Vik/Northlight",
    paragraphs: [
      "Der Vorstand des Hafens hat am Dienstagabend beschlossen, die Fähre bis zum Frühjahr fahren zu lassen.",
      "Die Mitglieder waren lange uneins, sagte die Vorsitzende am Abend.",
      "© Northlight-infocom",
    ],
  },
  {
    name: "a Spanish paper: who wrote it in capitals above place and date",
    text: `Ir al contenido
Suscríbete
Inicia sesión

El transbordador de invierno se mantiene hasta la primavera

La junta del puerto votó el martes por la noche a favor del servicio

IDA BERG
Saltmere - 03 mar 2026 - 08:00 CET

La junta del puerto decidió el martes mantener el transbordador de invierno hasta la primavera.

Suscríbete para seguir leyendo
Lee sin límites
Archivado en
Transporte
Islas
`,
    headline: "El transbordador de invierno se mantiene hasta la primavera",
    by: "IDA BERG",
    standfirst: "La junta del puerto votó el martes por la noche a favor del servicio",
    paragraphs: ["La junta del puerto decidió el martes mantener el transbordador de invierno hasta la primavera."],
  },
];
