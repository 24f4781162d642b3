package fr.essaim.web.prototypes;

/** The addresses of a prototype's pages in the intranet, and the names of its drafts. */
final class Dossiers {

  static final String PATH = "/intranet/prototypes";

  private Dossiers() {}

  static String path(String key) {
    return PATH + "/" + key;
  }

  static String thing(String key) {
    return "prototype/" + key;
  }
}
