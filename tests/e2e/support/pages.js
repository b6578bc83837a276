// One page of every kind, for what must hold on all of them.

export const PAGES = [
  { name: "home", path: "/" },
  { name: "choice of paths", path: "/parcours" },
  { name: "overview of a path", path: "/parcours/reunion" },
  { name: "first step", path: "/parcours/reunion/1" },
  { name: "last step", path: "/parcours/reunion/8" },
  { name: "search for everything", path: "/actions" },
  { name: "search with results", path: "/actions?q=visio&famille=se-reunir" },
  { name: "search without results", path: "/actions?q=zzzzzz" },
  { name: "action", path: "/actions/trouver-date" },
  { name: "tool sheet", path: "/fiches/framadate" },
  { name: "how-to sheet", path: "/fiches/modele-compte-rendu" },
  { name: "argument sheet", path: "/fiches/quitter-doodle" },
  { name: "advice sheet", path: "/fiches/six-creneaux" },
  { name: "index of tools", path: "/outils" },
  { name: "editorial report", path: "/redaction" },
  { name: "about", path: "/a-propos" },
  { name: "legal notice", path: "/mentions-legales" },
  { name: "missing", path: "/nulle-part", status: 404 },
];
