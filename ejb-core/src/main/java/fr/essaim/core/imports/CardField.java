package fr.essaim.core.imports;

import java.util.List;

/** What a column of a resource card can hold, with the headings that the network's wiki uses. */
public enum CardField implements ImportField {
  /** What tells cards apart when titles do not. */
  IDENTIFIER("id", "id-fiche", "identifiant", "numero"),
  TITLE("titre", "titre-de-la-fiche", "nom", "nom-de-la-ressource", "intitule", "title"),
  /** The centre or the territory that proposes it. */
  PROPOSED_BY(
      "propose-par",
      "centre",
      "centre-social",
      "centre-ou-territoire",
      "centre-social-ou-territoire",
      "centre-ou-territoire-proposant",
      "structure",
      "territoire",
      "organisation"),
  /** Private, unless it is clearly a function's address. */
  CONTACT(
      "contact", "contacts", "personne-contact", "personne-ressource", "mail", "email", "courriel"),
  KIND("type-de-ressource", "nature", "nature-de-la-ressource", "type", "categorie", "kind"),
  PROGRESS("etat-d-avancement", "avancement", "etat", "statut", "progress"),
  THEMES("themes", "theme", "thematiques", "thematique", "themes-abordes"),
  AUDIENCES("publics", "public", "publics-vises", "public-vise", "publics-concernes", "audiences"),
  LICENCE("licence", "license", "licence-d-utilisation", "droits"),
  DESCRIPTION(
      "description",
      "description-courte",
      "description-breve",
      "resume",
      "presentation",
      "en-bref"),
  NEEDS(
      "ce-qu-il-faut",
      "besoins",
      "materiel",
      "materiel-necessaire",
      "moyens",
      "moyens-necessaires",
      "prerequis",
      "de-quoi-a-t-on-besoin"),
  /** In words, and as a figure where it is one. */
  COST("cout", "couts", "cout-de-mise-en-place", "cout-en-euros", "cost"),
  FILES("fichiers", "fichier", "pieces-jointes", "documents", "telechargement", "files"),
  LINKS("liens", "lien", "lien-s", "url", "site", "site-web", "links");

  private final FileColumn inFiles;

  CardField(String... headings) {
    boolean isTitle = name().equals("TITLE");
    inFiles = new FileColumn(FileKind.CARDS, null, isTitle, List.of(headings));
  }

  @Override
  public FileColumn inFiles() {
    return inFiles;
  }
}
